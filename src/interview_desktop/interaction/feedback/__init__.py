"""The turns of an interview in, the feedback document out. Pure, and nothing in it is invented.

`build` puts it together: `delivery` and `disfluency` from word times, `story` from what was said, with `quoting`
from characters to seconds; `summary` says it in sentences, `english` keeps them grammatical.
"""
