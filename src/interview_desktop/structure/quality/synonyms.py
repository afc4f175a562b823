"""Words that interviewers use for the same thing, so that "an error on the job" meets "a mistake at work".

Each line is one meaning; a word stands in one line only. Written from what coaches exchange when they retype a
question; words of a trade are left out on purpose, since there the other word is the other thing.
"""

from __future__ import annotations

_MEANINGS = """
mistake error slip blunder fault
boss manager supervisor
colleague coworker teammate workmate
customer client
disagree disagreed disagreement differ differed clash conflict argue argued argument dispute
deadline due overdue
learn learnt learned learning
difficult hard tough challenging challenge tricky
choose chose chosen pick picked select
decide decided decision
persuade persuaded convince convinced
change changed
improve improved improvement better
help helped assist assisted support supported
explain explained explanation
job post position role
goal target objective aim
greatest biggest
problem issue trouble
handover handing
fail failed failure
proud proudest pride
angry furious upset
urgent pressing
busy overloaded swamped
teach taught train trained
new unfamiliar
wrong badly
quick quickly fast
several many multiple lots
start began begin begun started
finish finished complete completed end ended
rule policy procedure
plan planned planning
organise organised organize organized
idea suggestion proposal
criticism feedback criticised
risk danger hazard
cost price expensive
strength strong
weakness weak
quit leave leaving left
lead led leading
attract attracted appeal appeals draw draws drew
handle handled cope coped dealt
manage managed
check checked verify verified
broke broken break
delay delayed late
complain complained complaint
"""

# word -> the first word of its line
MEANING: dict[str, str] = {word: line.split()[0] for line in _MEANINGS.strip().splitlines() for word in line.split()}
