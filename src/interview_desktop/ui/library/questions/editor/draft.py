"""A question while it is being written: what stands in the form, also where it is no question yet. No Qt.

In: fields as they are typed. Out: a Question, or findings that say what keeps it from being one; the id of a new one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_desktop.events.question import Anchors, Question
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import COMPETENCIES, INDUSTRIES

LONGEST = 2000  # characters of a text, see events.question.Text
LONGEST_WORD = 80  # characters of an id, a category, a tag
WORDS_OF_ID = 7
_SMALL_WORDS = (
    "a about an and are as at be been by can could did do does for from had has have how i in is it me of on or our so "
    "that the their them they this time tell to us was we were what when where which who why will with would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())  # what does not tell one question from another


@dataclass(frozen=True)
class Draft:
    """Lists are as they are typed: tags with commas between. Follow-ups are (kind, text) in the order of the form."""

    id: str = ""
    text: str = ""
    spoken: str = ""
    kind: str = "behavioural"
    competency: str = ""
    difficulty: int = 2
    minutes: float = 3.0
    looks_for: str = ""
    one: str = ""
    three: str = ""
    five: str = ""
    probes: tuple[tuple[str, str], ...] = ()
    category: str = ""
    tags: str = ""
    industry: str = "any"
    seniority: tuple[str, ...] = ("entry", "mid", "senior")
    interview_types: tuple[str, ...] = ()


def draft_of(question: Question) -> Draft:
    return Draft(
        **question.model_dump(
            include={"id", "text", "spoken", "kind", "competency", "difficulty", "minutes", "looks_for", "category"}
        ),
        **question.anchors.model_dump(),
        probes=tuple(question.probes.items()),
        tags=", ".join(question.tags),
        industry=question.industry,
        seniority=question.seniority,
        interview_types=question.interview_types,
    )


def copied(draft: Draft, taken: str = "") -> Draft:
    """As the beginning of a new question: its id is made from the words again, and is not `taken`."""
    return replace(draft, id=id_from(draft.text, but=taken or draft.id))


def question_of(draft: Draft) -> Question | tuple[Finding, ...]:
    """The question as it would be saved; or everything that keeps it from being one, each with its field."""
    faults = tuple(_faults(draft))
    if faults:
        return faults
    return Question.model_validate(
        {
            "id": draft.id,
            "text": draft.text.strip(),
            "spoken": draft.spoken.strip(),
            "kind": draft.kind,
            "competency": draft.competency,
            "difficulty": draft.difficulty,
            "minutes": draft.minutes,
            "looks_for": draft.looks_for.strip(),
            "anchors": Anchors(one=draft.one.strip(), three=draft.three.strip(), five=draft.five.strip()),
            "probes": {kind: text.strip() for kind, text in draft.probes if text.strip()},
            "category": draft.category.strip(),
            "tags": tags_of(draft.tags),
            "industry": draft.industry,
            "seniority": draft.seniority,
            "interview_types": draft.interview_types,
        }
    )


def judged(draft: Draft, faults: tuple[Finding, ...]) -> Question | None:
    """As much of it as can be judged already, with what is `faults` left aside; None without words."""
    faulty = {one.field.partition(".")[0] for one in faults}
    if not faults or "text" in faulty:
        return None
    left: dict[str, object] = {
        "id": "new-question", "competency": "communication", "industry": "any", "spoken": "", "looks_for": "",
        "category": "", "tags": "", "probes": (),
    }  # fmt: skip
    aside = replace(draft, **{name: value for name, value in left.items() if name in faulty})  # type: ignore[arg-type]
    made = question_of(replace(aside, one="", three="", five="") if "anchors" in faulty else aside)
    return made if isinstance(made, Question) else None


def essence(draft: Draft) -> Draft:
    """What would be kept of it: two drafts that are alike here make the same version."""
    texts = {
        name: getattr(draft, name).strip()
        for name in ("text", "spoken", "looks_for", "one", "three", "five", "category")
    }
    probes = sorted((kind, text.strip()) for kind, text in draft.probes if text.strip())
    return replace(draft, **texts, probes=tuple(probes), tags=", ".join(tags_of(draft.tags)))


def tags_of(typed: str) -> tuple[str, ...]:
    """Each once, in the order in which they were typed."""
    return tuple(dict.fromkeys(one.strip() for one in typed.split(",") if one.strip()))


def id_from(text: str, *, but: str = "") -> str:
    """A short name from the words: "Why did you choose nursing?" -> "choose-nursing". Never `but`.

    Words without Latin letters give a name of numbers, so that there is one in any script.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    telling = [word for word in words if word not in _SMALL] or words
    name = "-".join(telling[:WORDS_OF_ID])[:60].strip("-")
    if text.strip() and len(name) < 3:
        name = f"question-{hashlib.sha256(text.strip().encode()).hexdigest()[:8]}"
    return next_id(name) if name and name == but else name


def next_id(name: str) -> str:
    """Another name like it: "nursing" -> "nursing-2" -> "nursing-3"."""
    found = re.fullmatch(r"(.*)-(\d+)", name)
    return f"{found[1]}-{int(found[2]) + 1}" if found else f"{name}-2"


def name_from(typed: str, facet: str) -> str:
    """The name behind what was chosen or typed in a box: a known title gives its name, other words become one."""
    words = typed.strip()
    titles = {"industry": INDUSTRIES, "competency": COMPETENCIES}[facet]
    for name, title in titles.items():
        if words.casefold() in (title.casefold(), name):
            return name
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return "_".join(re.findall(r"[a-z0-9]+", plain))


def _faults(draft: Draft) -> Iterator[Finding]:
    unnamed = not draft.id and not draft.text.strip()  # the name will come with the words
    if not draft.text.strip():
        yield _fault("text", _("The question has no words yet."), _("Write what the interviewer asks."))
    if not unnamed and (not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", draft.id) or len(draft.id) > LONGEST_WORD):
        yield _fault(
            "id", _("A short name is small letters, digits and hyphens."), _("For example: difficult-customer.")
        )
    if not draft.competency:
        yield _fault("competency", _("It is not said what the question is about."), _("Choose a competency."))
    if not draft.industry or len(draft.industry) > 40:
        yield _fault("industry", _("That industry has no name that can be kept."), _("Choose one, or any industry."))
    yield from _too_long(draft)
    for at, (kind, text) in enumerate(draft.probes):
        if text.strip() and kind in [one for one, words in draft.probes[:at] if words.strip()]:
            yield _fault(f"probes.{at}", _("There are two follow-ups of this kind."), _("Choose another kind for one."))


def _too_long(draft: Draft) -> Iterator[Finding]:
    texts = {name: getattr(draft, name) for name in ("text", "spoken", "looks_for")}
    texts |= {f"anchors.{name}": getattr(draft, name) for name in ("one", "three", "five")}
    texts |= {f"probes.{at}": text for at, (_kind, text) in enumerate(draft.probes)}
    for field, text in texts.items():
        if len(text.strip()) > LONGEST:
            yield _fault(
                field,
                _("This has {count} characters, and {most} are kept.").format(
                    count=f"{len(text.strip()):,}", most=f"{LONGEST:,}"
                ),
                _("Shorten it."),
            )
    for field, words in (
        ("category", (draft.category.strip(),)),
        ("tags", tags_of(draft.tags)),
        ("competency", (draft.competency,)),
    ):
        if any(len(one) > LONGEST_WORD for one in words):
            yield _fault(
                field, _("One of these is longer than {most} characters.").format(most=LONGEST_WORD), _("Shorten it.")
            )


def _fault(field: str, message: str, fix: str) -> Finding:
    return Finding(check="form", severity="error", field=field, message=message, fix=fix)
