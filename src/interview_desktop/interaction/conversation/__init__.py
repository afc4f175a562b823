"""What to say to an answer. Pure.

`policy` is what others call: what is missing, which follow-up, what to reply to the candidate's own questions.
`gaps` holds the thresholds; `wording` picks how it is said; `question_kind` guesses what kind a question is.
"""
