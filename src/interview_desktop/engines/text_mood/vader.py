"""VADER: a list of words with how they sound, and rules for what stands around them. Text in, Mood out.

Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text" (ICWSM 2014);
the word list is in the package. Made for single sentences: its figure grows with every word that sounds, so that any
long text would sound extreme. Hence sentence by sentence, the mean weighted by words.
"""

from __future__ import annotations

from typing import Any

from interview_desktop.engines.sentences import sentences
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.mood import Mood, MoodLabel

NAME = "vader"
NEUTRAL = 0.05  # |compound| below this is neutral: the threshold that its authors give


class Vader:
    """Loaded in a tenth of a second, a millisecond or less for a sentence."""

    name = NAME

    def __init__(self) -> None:
        self._analyser: Any = None

    def open(self) -> None:
        """Read the word list. Raises EngineUnavailable where the package or its list is not there."""
        if self._analyser is not None:
            return
        try:
            from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

            self._analyser = SentimentIntensityAnalyzer()
        except (ImportError, OSError) as fault:
            raise EngineUnavailable(
                "The word list that tells how a text sounds is not on this machine.",
                "Install the package vaderSentiment.",
            ) from fault

    def mood(self, text: str) -> Mood:
        """Valence is the mean `compound` of the sentences, weighted by their words.

        Confidence is |valence| for negative and positive; for neutral, the share of the text that sounds like nothing:
        a text of much praise and as much blame is neutral with little confidence. Raises EngineFailed.
        """
        analyser = self._analyser
        if analyser is None:
            raise EngineFailed(f"{NAME} is not loaded, or was let go.", "Open it first.")
        valence = plain = 0.0
        weights = 0
        for sentence in sentences(text):
            told = analyser.polarity_scores(sentence)
            weight = len(sentence.split())
            valence += weight * told["compound"]
            plain += weight * told["neu"]
            weights += weight
        if not weights:
            return Mood(valence=0.0, label="neutral", confidence=0.0, engine=NAME)
        valence = max(-1.0, min(1.0, valence / weights))
        label = labelled(valence)
        confidence = min(1.0, plain / weights) if label == "neutral" else abs(valence)
        return Mood(valence=valence, label=label, confidence=confidence, engine=NAME)

    def close(self) -> None:
        self._analyser = None


def labelled(valence: float) -> MoodLabel:
    if abs(valence) < NEUTRAL:
        return "neutral"
    return "positive" if valence > 0 else "negative"
