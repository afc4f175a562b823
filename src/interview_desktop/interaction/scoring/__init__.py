"""The words of answers in, scores with evidence out. Pure.

`interview.score_interview` is what everybody calls.
"""
