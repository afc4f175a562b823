"""The turns of an interview in, the feedback document out. Pure, and nothing in it is invented.

`build` puts it together: `story` from what was said, with `quoting`
from characters to seconds; `summary` says it in sentences, `english` keeps them grammatical.
"""
