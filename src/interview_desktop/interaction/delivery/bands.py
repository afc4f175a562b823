"""What is usual, for the measures where something is known about that, and where it comes from.

Bands are never pass marks. Loudness depends on the microphone, and there is no sound norm for the share of talk: these
two are only ever held against the person's own sessions.
"""

from __future__ import annotations

from interview_desktop.events.delivery import Band

_ZANDAN = "Zandan, Harvard Business Review, 2018"

RATE = Band(
    text="140 to 160 words a minute is typical; below 110 or above 190 is worth listening to",
    source="general guidance for speakers; about 150 in conversation, National Center for Voice and Speech",
    low=140,
    high=160,
    below=110,
    above=190,
)
PAUSES = Band(
    text="pauses of 0.2, 0.6 and over 1 second are usual; 2 to 3 seconds can work well before a key point",
    source=f"Campione and Véronis, 2002; {_ZANDAN}",
)
PAUSES_WITHIN = Band(
    text="pauses between clauses are where people plan; inside a clause they are more often a search for a word",
    source="Goldman-Eisler, 1968",
)
FILLERS = Band(text="about 5 a minute is average, 1 is good", source=_ZANDAN, low=0, high=5)
MONOTONY = Band(
    text="below about 1.5 semitones a voice may come across as even; 2 and more is lively",
    source="own choice; that livelier speakers vary their pitch more: Hincks, 2005",
    low=2,
    below=1.5,
)
