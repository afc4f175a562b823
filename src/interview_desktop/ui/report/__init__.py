"""The parts of the report page: what one question came to, how it was said, what was heard again.

In: the feedback document (events.feedback). Out: widgets to be read. What is decided about words and figures
stands in `wording` without Qt; `interaction.report.labels` has the words that every written report shares.
"""
