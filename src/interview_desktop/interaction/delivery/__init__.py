"""How answers were said: word times and sound in, counts and measures out. Pure."""

from interview_desktop.interaction.delivery.measures import NOTHING, TYPED, counts, delivery, few_words, total

__all__ = ["NOTHING", "TYPED", "counts", "delivery", "few_words", "total"]
