"""The turns of an interview in, the feedback document out. Pure, and nothing in it is invented.

`build` puts it together. `cards` and `totals` say what was said, with `story` for its parts and `quoting` for the way
from characters to seconds; `material` is all that is known of a question. `coach` says the rest: `keeps`, `changes` and
`spoken` find candidates, `points` chooses among them, `priorities`, `outline` and `summary` follow, all in the sayings
of `advice` and the wordings of a feedback template (`wording`). `agreement` and `moods` stand beside it; `sample` is a
worked example.
"""
