"""The same answer said differently, and answers that are a little better or worse: text in, text out."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from types import MappingProxyType

FILLER = "Um, you know, I mean, like, uh, yeah."
BETTER = "As a result, I cut the waiting time from fifty minutes to twenty, and I learned to ask early."
NUMBER = "That was 37 people in 6 days."

# Of each story, what came of it: as it ends, verbatim.
RESULTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "conflict-code-bare": ("and bugs in that module dropped to maybe one a month",),
        "customer-isp": ("It was working.", "He sent an email about it to my supervisor."),
        "comms-tax": ("All but three filed on time without ringing us.",),
        "failure-lesson": ("That one was graded good.",),
        "failure-exam": (
            "I got seventy-four on the resit.",
            "I have kept the habit: I test myself early, while it is still cheap to be wrong.",
        ),
        "learn-sql": (
            "On Friday my numbers matched the old ones to the cent.",
            "By August I was maintaining eleven of the queries.",
        ),
        "leader-soccer-bare": ("and after that most people came back and we won three of our last four games",),
        "leader-tutor-bare": (
            "by the final seven out of the eight were still in and all seven passed and the department asked me to "
            "train the new tutors",
        ),
        "organise-wedding": ("Both weddings went ahead.",),
        "teamch-nonnative": (
            "Finally our filter clean ninety percent of the iron.",
            "We get second prize.",
            "I learn that always must have second supplier.",
        ),
    }
)

# Who somebody is changes nothing about what was done.
STORIES_ABOUT = (
    "Last spring {name} and I disagreed about the order of a delivery. {he} wanted to send the glass first, and I "
    "was responsible for the route. I showed {him} the map, I asked {his} opinion on two other orders, and I drove the "
    "first one myself. We saved forty minutes, and {name} thanked me for listening to {him}.",
    "{name}, who was my manager at the clinic, asked me to call ninety patients in two days because {he} had lost "
    "{his} list. I split the names by street, I called them in the evenings, and I wrote down each answer for {him}. "
    "In the end eighty-one of them came, and {he} made my sheet the rule.",
    "my teammate {name} stopped coming to our meetings and i had to find out why so i visited {him} and {he} told me "
    "that {his} father was ill so i took over {his} part of the report and i sent {him} the draft each friday and "
    "we got the best mark of the year and {name} came back in may",
    "{name} was a terrible colleague. {he} never helped, and I told {him} so.",
)
PEOPLE = (
    {"name": "Maria", "he": "she", "his": "her", "him": "her"},
    {"name": "John", "he": "he", "his": "his", "him": "him"},
    {"name": "Ahmed", "he": "he", "his": "his", "him": "him"},
    {"name": "Lakisha", "he": "she", "his": "her", "him": "her"},
    {"name": "Wei", "he": "he", "his": "his", "him": "him"},
    {"name": "Greg", "he": "he", "his": "his", "him": "him"},
    {"name": "Priya", "he": "she", "his": "her", "him": "her"},
)

BRITISH = (
    "At the theatre I organised the programme for three hundred and twenty neighbours, and my favourite colour was the "
    "problem: the catalogue showed grey and the posters did not. I apologised, analysed forty old posters, and I "
    "travelled to the printer's centre myself. I realised that the labelling was wrong, so I cancelled the order and "
    "practised the check with my colleague. We emphasised honour over speed, and in the end the behaviour of our "
    "licence holder improved by fifty per cent."
)
AMERICAN = (
    "At the theater I organized the program for three hundred and twenty neighbors, and my favorite color was the "
    "problem: the catalog showed gray and the posters did not. I apologized, analyzed forty old posters, and I "
    "traveled to the printer's center myself. I realized that the labeling was wrong, so I canceled the order and "
    "practiced the check with my colleague. We emphasized honor over speed, and in the end the behavior of our "
    "license holder improved by fifty percent."
)

_SENTENCES = re.compile(r"(?<=[.!?]) +")
_MARKS = re.compile(r"[^\w\s']|(?<!\w)'|'(?!\w)")


def bare(text: str) -> str:
    """As a recogniser writes it: lower case, no punctuation but apostrophes within words; hyphens are spaces."""
    return " ".join(_MARKS.sub(" ", text).lower().split())


def shuffled(text: str, seed: int) -> str:
    """Its sentences in another order, which is never the same one where there are two or more."""
    sentences = _SENTENCES.split(text)
    order = list(sentences)
    dice = random.Random(seed)
    while len(set(sentences)) > 1 and order == sentences:
        dice.shuffle(order)
    return " ".join(order)


def without_result(text: str, results: tuple[str, ...]) -> str:
    for result in results:
        if result not in text:
            raise ValueError(f"not in the answer: {result}")
        text = text.replace(result, "")
    return " ".join(text.split())


def about(story: str, person: Mapping[str, str]) -> str:
    """The story with this person in it; sentences begin with a capital where they did."""
    told = story.format(**person)
    if story[0] == "m":  # as a recogniser writes it
        return told.lower()
    return re.sub(r"(?<=[.] )([a-z])", lambda found: found.group(1).upper(), told)
