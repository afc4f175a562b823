"""The report page. `reading` sets a document out in the order of its sections, with the parts that lie beside it here.

`questions` has the card of one question, `attempts` what came of asking it again, `said` the words themselves (quoted,
heard again, mended), `layout` what any long page is laid out with.

In: the feedback document (events.feedback). Out: widgets to be read. What is decided about words and figures
stands in `wording` without Qt; `interaction.report.labels` has the words that every written report shares.
"""
