"""The text of an answer in, what it tells out, as spans of its own characters. Pure.

`examine` puts it together from `answer_clauses`, `statements` (who does what), `verbs` and `numbers`; `parts_told`
finds situation, task, action and result; `relevance` and `off_topic` hold it against the question. The `*_cues`
are tables of words, each with its reason.
"""
