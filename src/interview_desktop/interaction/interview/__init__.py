"""What happens in an interview and what comes next. Pure: state and input in, events out, events folded into state.

`state` is the fold of the journal; `inputs` what can happen; `decide` the answer to it, written with `draft`;
`next_step` what comes after an answer; `judging` whether it was heard well enough to say anything about it.
"""
