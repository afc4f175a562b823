"""An answer's words in the one form that is scored: raw text in, folded words with their places out. Pure.

Two transcripts of the same speech differ in capitals, punctuation, apostrophes, hyphens and spelling, as recognisers
and people do; here they become the same words, so that no score can tell them apart. So do he and she. Sounds of
hesitation, "you know" and a word said twice by stammering are left out as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.delivery.disfluency import PHRASES

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_APOSTROPHES = re.compile(r"['’`´]")

_FILLED = word_set("um umm uhm uh uhh er err erm eh ah ahh hm hmm mm mmm mhm ummm ehm")

# Contractions by their letters alone. Where the letters are a word as well, the likelier one in speech is taken for
# both: "its" is read as "it's", but "we're" as "were" and "we'll" as "well".
_CONTRACTED: Mapping[str, str] = {
    form.replace("'", ""): form
    for form in word_set(
        "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we've we'd "
        "they're they've they'd they'll that's that'd that'll there's here's what's who's where's how's when's let's "
        "didn't don't doesn't wasn't weren't couldn't wouldn't shouldn't mustn't hadn't haven't hasn't isn't aren't "
        "ain't can't won't y'all could've would've should've might've must've"
    )
}
_TORN = {"s", "t", "d", "m", "re", "ve", "ll"}  # what is left of a contraction whose apostrophe became a space

# American spellings and their British twins; the cue tables know the British ones.
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), british)
    for pattern, british in (
        (r"^(\w{4,})iz(e|ed|es|er|ers|ing|ation|ations|ational)$", r"\1is\2"),
        (r"^(\w{3,})yz(e|ed|es|er|ers|ing)$", r"\1ys\2"),
        (r"^(col|behavi|fav|hon|lab|neighb|hum|flav|harb|rum|endeav|vap|rig|od|splend)or(?!ous|ary|at)", r"\1our"),
        (r"^(cent|theat|lit|fib|kilomet|centimet|met)er(s?)$", r"\1re\2"),
        (r"^(cent)ered$", r"\1red"),
        (
            r"^(trave|cance|mode|labe|counse|signa|leve|fue|tota|channe|tunne|marve|quarre|jewe)l(ed|ing|er|ers|or|ors)$",
            r"\1ll\2",
        ),
        (r"^(defen|offen|preten)se(s?)$", r"\1ce\2"),
        (r"^(dialog|catalog|analog)(s?)$", r"\1ue\2"),
        (r"^(judg|acknowledg)ment(s?)$", r"\1ement\2"),
        (r"^(practi)s(e|ed|es|ing)$", r"\1c\2"),
        (r"^(licen)c(e|es)$", r"\1s\2"),
        (r"^(skil|wil)lful", r"\1ful"),
        (r"^program(me)(s?)$", r"program\2"),
    )
)
_TWINS: Mapping[str, str] = {
    "learnt": "learned",
    "burnt": "burned",
    "dreamt": "dreamed",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "whilst": "while",
    "amongst": "among",
    "toward": "towards",
    "gray": "grey",
    "mom": "mum",
    "moms": "mums",
    "mommy": "mum",
    "math": "maths",
    "fulfill": "fulfil",
    "fulfills": "fulfils",
    "fulfillment": "fulfilment",
    "enroll": "enrol",
    "enrolls": "enrols",
    "enrollment": "enrolment",
    "installment": "instalment",
    "aging": "ageing",
    "tire": "tyre",
    "tires": "tyres",
    "artifact": "artefact",
    "artifacts": "artefacts",
    "maneuver": "manoeuvre",
    "pediatric": "paediatric",
    "skeptical": "sceptical",
    "aluminum": "aluminium",
    "airplane": "aeroplane",
    "gotten": "got",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "cuz": "because",
    "cause": "because",
    "cos": "because",
    "coz": "because",
    "yeah": "yes",
    "yep": "yes",
    "ok": "okay",
    "alright": "okay",
    "percents": "percent",
}
# Who the others are changes nothing: "her" does the work of "him" and "his", so the forms of one gender stand for both.
_GENDERED: Mapping[str, str] = {
    "he": "she",
    "him": "her",
    "his": "her",
    "himself": "herself",
    "he's": "she's",
    "he'd": "she'd",
    "he'll": "she'll",
    "man": "woman",
    "men": "women",
    "gentleman": "lady",
    "gentlemen": "ladies",
    "boy": "girl",
    "boys": "girls",
    "brother": "sister",
    "brothers": "sisters",
    "father": "mother",
    "fathers": "mothers",
    "dad": "mum",
    "dads": "mums",
    "husband": "wife",
    "son": "daughter",
    "sons": "daughters",
    "boyfriend": "girlfriend",
    "uncle": "aunt",
    "nephew": "niece",
    "grandfather": "grandmother",
    "grandpa": "grandma",
    "waiter": "waitress",
    "mr": "mrs",
    "ms": "mrs",
    "hers": "her",
}
_RUN = 6  # words: so many in the same order are no coincidence but said again
_MEANT_TWICE = word_set("very really so no yes that had much many more long far too well again over")


@dataclass(frozen=True)
class Heard:
    """A folded word; characters [start, end) of the raw text of the turn with place `turn` among those heard."""

    text: str
    turn: int
    start: int
    end: int


def folded(text: str) -> str:
    """A text that is only compared with (a question, a rubric), in the same form: folded words, single spaces."""
    return " ".join(word.text for word in words(text, 0))


def words(text: str, turn: int) -> tuple[Heard, ...]:
    """The folded words of one turn, hesitations among them."""
    found: list[Heard] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        if raw[0].isdigit():
            _add_figure(found, Heard(re.sub(r"\D", "", raw), turn, match.start(), match.end()))
            continue
        plain = _APOSTROPHES.sub("", raw.lower())
        if found and plain in _TORN and _bare(found[-1].text) + plain in _CONTRACTED:
            last = found.pop()
            plain = _bare(last.text) + plain
            found.append(Heard(_spelt(plain), turn, last.start, match.end()))
            continue
        if plain == "cent" and found and found[-1].text == "per":
            found.append(Heard("percent", turn, found.pop().start, match.end()))
            continue
        found.append(Heard(_spelt(plain), turn, match.start(), match.end()))
    return tuple(found)


def fresh(heard: Sequence[Heard]) -> tuple[list[Heard], int, int]:
    """Without hesitations and without what was said before: the words left, how many hesitations, how many repeats."""
    plain = _without_phrases([word for word in heard if word.text not in _FILLED])
    spoken = [
        word
        for at, word in enumerate(plain)
        if not at or word.text != plain[at - 1].text or word.text in _MEANT_TWICE or word.text.isdigit()
    ]
    stammered = len(plain) - len(spoken)
    texts = [word.text for word in spoken]
    seen: set[tuple[str, ...]] = set()
    again = [False] * len(texts)
    for at in range(len(texts) - _RUN + 1):
        run = tuple(texts[at : at + _RUN])
        if run in seen:
            again[at : at + _RUN] = [True] * _RUN
        seen.add(run)
    left = [word for word, repeated in zip(spoken, again, strict=True) if not repeated]
    return left, len(heard) - len(plain), stammered + len(spoken) - len(left)


def _without_phrases(heard: list[Heard]) -> list[Heard]:
    """Without "you know" and "I mean" where they carry nothing."""
    left: list[Heard] = []
    at = 0
    while at < len(heard):
        before, after = PHRASES.get((heard[at].text, heard[at + 1].text if at + 1 < len(heard) else ""), (None, None))
        earlier = left[-1].text if left else ""
        later = heard[at + 2].text if at + 2 < len(heard) else ""
        if before is None or after is None or earlier in before or later in after:
            left.append(heard[at])
            at += 1
        else:
            at += 2
    return left


def _spelt(plain: str) -> str:
    form = _one_spelling(plain)
    return _GENDERED.get(form, form)


@lru_cache(maxsize=8192)
def _one_spelling(plain: str) -> str:
    if plain in _CONTRACTED:
        return _CONTRACTED[plain]
    if plain in _TWINS:
        return _TWINS[plain]
    for pattern, british in _SPELLINGS:
        changed, times = pattern.subn(british, plain)
        if times:
            return changed
    return plain


def _bare(word: str) -> str:
    return word.replace("'", "")


def _add_figure(found: list[Heard], figure: Heard) -> None:
    """'3 000' is 3000: thousands whose comma became a space."""
    last = found[-1] if found else None
    if last and last.text.isdigit() and len(last.text) <= 3 and figure.text == "000" and figure.start == last.end + 1:
        found[-1] = Heard(last.text + figure.text, figure.turn, last.start, figure.end)
    else:
        found.append(figure)
