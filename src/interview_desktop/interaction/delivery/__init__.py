"""How answers were said: word times and sound in, counts and measures out. Pure.

`counting` counts in one answer, with `pausing`, `disfluency` and `restarts`; `sound` says what its recording sounds
like; `measures` makes of both what a report shows, beside `bands`; `transcript` does what text alone allows.
"""

from interview_desktop.interaction.delivery.counting import counts, total
from interview_desktop.interaction.delivery.measures import NOTHING, TYPED, delivery, few_words, share_of_talk

__all__ = ["NOTHING", "TYPED", "counts", "delivery", "few_words", "share_of_talk", "total"]
