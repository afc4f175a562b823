"""One form for every word, however it is spelt and whomever it is about: a lower-case word in, its form out. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from interview_desktop.interaction.content.cue import word_set

# Contractions by their letters alone. Where the letters are a word as well, the likelier one in speech is taken for
# both: "its" is read as "it's", but "we're" as "were" and "we'll" as "well".
CONTRACTED: Mapping[str, str] = {
    form.replace("'", ""): form
    for form in word_set(
        "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we've we'd "
        "they're they've they'd they'll that's that'd that'll there's here's what's who's where's how's when's let's "
        "didn't don't doesn't wasn't weren't couldn't wouldn't shouldn't mustn't hadn't haven't hasn't isn't aren't "
        "ain't can't won't y'all could've would've should've might've must've"
    )
}

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
            r"^(trave|cance|mode|labe|counse|signa|leve|fue|tota|channe|tunne|marve|quarre|jewe)l(ed|ing|er|ers|or"
            r"|ors)$",
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


def one_form(plain: str) -> str:
    """The form of a lower-case word without its apostrophe."""
    form = _one_spelling(plain)
    return _GENDERED.get(form, form)


@lru_cache(maxsize=8192)
def _one_spelling(plain: str) -> str:
    if plain in CONTRACTED:
        return CONTRACTED[plain]
    if plain in _TWINS:
        return _TWINS[plain]
    for pattern, british in _SPELLINGS:
        changed, times = pattern.subn(british, plain)
        if times:
            return changed
    return plain
