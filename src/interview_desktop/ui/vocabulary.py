"""What the names inside documents are called on screen. Unknown ones are shown as words.

In: a facet or field and its value ("interview_type", "panel"). Out: its title. One place, so that a list, a filter and
a form say the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_desktop.ui.texts import _

FACETS: Mapping[str, str] = {  # in the order in which filters are shown
    "industry": _("Industry"),
    "interview_type": _("Interview type"),
    "kind": _("Kind"),
    "competency": _("Competency"),
    "difficulty": _("Difficulty"),
    "seniority": _("Seniority"),
    "state": _("State"),
    "category": _("Category"),
    "tag": _("Tag"),
}
INDUSTRIES: Mapping[str, str] = {
    "any": _("Any industry"),
    "construction": _("Construction"),
    "contact_centre": _("Contact centres"),
    "education": _("Education"),
    "energy": _("Energy and environment"),
    "engineering": _("Engineering"),
    "finance": _("Finance"),
    "healthcare": _("Healthcare"),
    "hospitality": _("Hospitality"),
    "law": _("Law"),
    "logistics": _("Logistics"),
    "manufacturing": _("Manufacturing"),
    "marketing": _("Sales and marketing"),
    "media": _("Media"),
    "public_service": _("Public service"),
    "retail": _("Retail"),
    "science": _("Science"),
    "social_care": _("Social care"),
    "software": _("Software"),
}
INTERVIEW_TYPES: Mapping[str, str] = {
    "screening": _("Screening"),
    "behavioural": _("Behavioural"),
    "technical": _("Technical"),
    "case": _("Case"),
    "panel": _("Panel"),
    "stress": _("Stress"),
    "situational": _("Situational"),
    "competency": _("Competency"),
    "graduate": _("Graduate"),
    "promotion": _("Promotion"),
}
KINDS: Mapping[str, str] = {
    "behavioural": _("Behavioural"),
    "situational": _("Situational"),
    "technical": _("Technical"),
    "motivational": _("Motivational"),
    "competency": _("Competency"),
    "case": _("Case"),
}
COMPETENCIES: Mapping[str, str] = {
    "career_development": _("Career and self-development"),
    "communication": _("Communication"),
    "critical_thinking": _("Critical thinking"),
    "equity_inclusion": _("Equity and inclusion"),
    "leadership": _("Leadership"),
    "professionalism": _("Professionalism"),
    "teamwork": _("Teamwork"),
    "technology": _("Technology"),
}
DIFFICULTIES: Mapping[str, str] = {
    "1": _("1 – anybody has an answer"),
    "2": _("2 – most have one"),
    "3": _("3 – takes a moment"),
    "4": _("4 – many struggle"),
    "5": _("5 – few have a good one"),
}
SENIORITIES: Mapping[str, str] = {"entry": _("Entry level"), "mid": _("Mid level"), "senior": _("Senior")}
STATES: Mapping[str, str] = {"active": _("In use"), "own": _("Written or changed here"), "retired": _("Retired")}
PROBES: Mapping[str, str] = {
    "situation": _("What the situation was"),
    "task": _("What their task was"),
    "action": _("What they did themselves"),
    "result": _("How it ended"),
    "number": _("How much, how many"),
    "ownership": _("“We” without “I”"),
    "hypothetical": _("“I would” without “I did”"),
    "too_short": _("Too short"),
    "off_topic": _("Off the topic"),
    "rambling": _("Too long"),
    "reasoning": _("Deeper: why so"),
    "limits": _("Deeper: where it ends"),
    "learning": _("Deeper: what was learnt"),
}
SECTIONS: Mapping[str, str] = {  # of a report, as it heads them
    "self_rating": _("How you see it"),
    "verdict": _("In short"),
    "keeps": _("What to keep"),
    "changes": _("What to change"),
    "questions": _("Question by question"),
    "competencies": _("Competencies"),
    "delivery": _("How it was said"),
    "moods": _("How your words sound"),
    "next_session": _("For the next session"),
    "transcript": _("Transcript"),
}
TONES: Mapping[str, str] = {"encouraging": _("Encouraging"), "plain": _("Plain"), "direct": _("Direct")}
WORDINGS: Mapping[str, str] = {  # sentences of a report that a feedback template words
    "opening": _("Opening"),
    "verdict": _("Verdict"),
    "keep": _("Something to keep"),
    "change": _("Something to change"),
    "not_enough": _("Not enough evidence"),
    "closing": _("Closing"),
}
SEVERITIES: Mapping[str, str] = {"error": _("Error"), "warning": _("Warning"), "note": _("Note")}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "industry": INDUSTRIES,
    "interview_type": INTERVIEW_TYPES,
    "kind": KINDS,
    "competency": COMPETENCIES,
    "difficulty": DIFFICULTIES,
    "seniority": SENIORITIES,
    "state": STATES,
    "probe": PROBES,
    "section": SECTIONS,
    "tone": TONES,
    "wording": WORDINGS,
}


def called(facet: str, value: str) -> str:
    """The title of a value ("industry", "public_service" -> "Public service"); words of one's own as they are."""
    return _WORDS.get(facet, {}).get(value) or as_words(value)


def as_words(name: str) -> str:
    """An unknown name as words: "beauty_salons" -> "Beauty salons"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def known(facet: str) -> tuple[str, ...]:
    """Every value of a facet that has a title, in the order of lists."""
    return tuple(_WORDS.get(facet, {}))


def difficulty(level: int) -> str:
    """As a screen reader says the five marks."""
    return _("Difficulty {level} of 5").format(level=level)
