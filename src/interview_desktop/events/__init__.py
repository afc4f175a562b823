"""What can be said between the parts of the program: the one language everybody speaks.

`fact` the base of every type here; `speech` what was heard; `plan` what will be asked; `turns` an answer
and what is known of it; `interview` what happened (journalled, replayed); `notices` what is going on right
now (never journalled); `feedback` the document a report is made from.
"""
