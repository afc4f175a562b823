"""The page is well formed, escapes what was said, loads nothing, and says everything the document says."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from interview_desktop.errors import StoreError
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import EngineUse, Feedback
from interview_desktop.events.turns import Gap, Judgement
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.report import html, write
from tests.coached import coached
from tests.interaction.feedback.spoken import meta, plan, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED, ENDING

VOID = {"meta", "br", "img", "link", "input", "hr"}
ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7 * 7 }} & “quoted” 'single'"


class Page(HTMLParser):
    """Elements in order, faults of nesting, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def whole() -> Feedback:
    cause = Judgement(missing=(Gap(kind="result", why="No end was told.", quote=DEED),))
    turns = (
        turn(1, BEGINNING, DEED, judgement=cause),
        turn(2, ENDING, purpose="follow_up", probe="result", asked="How did it end?"),
        turn(3, DEED, question=1, confidence=0.3),
        turn(4, question=2, typed=("Last year I fixed the till.",)),
        turn(5, "what is a day like", question=2, purpose="own_question"),
    )
    engines = (EngineUse(capability="text_to_speech", name="espeak-ng", fallback=True, why="flite is not installed"),)
    return build(meta(), plan("behavioural", "competency", "motivational", "case"), turns, engines=engines)


CASES = {
    "whole": whole(),
    "empty": build(meta(seconds=20), plan(), ()),
    "typed": build(meta(), plan(), (turn(1, typed=(DEED,)),)),
    "poor": build(meta(), plan(), (turn(1, DEED, confidence=0.1),)),
    "coached": coached(),
    "attack": build(
        meta(program="<b>"), plan(), (turn(1, ATTACK, typed=(ATTACK,)), turn(2, ATTACK, purpose="own_question"))
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_every_page_is_well_formed_and_loads_nothing(name: str) -> None:
    text = html.render(CASES[name], {"001-1": b"fLaC"})
    page = Page(text)
    assert page.faults == []
    assert page.open == []
    for _, attributes in page.elements:
        for attribute in ("src", "href", "action", "data", "poster", "srcset"):
            target = attributes.get(attribute) or "#"
            assert target.startswith(("#", "data:audio/flac;base64,")), target
    assert not re.search(r"https?://|@import|url\(", text)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        assert (link["href"] or "").removeprefix("#") in ids


@pytest.mark.parametrize("name", CASES)
def test_every_page_can_be_read_without_sight_or_colour(name: str) -> None:
    page = Page(html.render(CASES[name], {}))
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.all("h1")) == 1
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(cell.get("scope") in ("row", "col") for cell in page.all("th"))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert CASES[name].notice in page.text


def test_what_was_said_is_never_markup() -> None:
    text = html.render(CASES["attack"], {})
    page = Page(text)
    assert page.all("img") == []
    assert page.all("script") == []
    assert "{{ 7 * 7 }}" in page.text
    assert "alert(1)" in page.text


def test_the_page_says_what_the_document_says() -> None:
    feedback = CASES["whole"]
    text = Page(html.render(feedback, {})).text
    assert feedback.headline in text
    for card in feedback.questions:
        assert card.text in text
        for part in card.parts:
            assert part.why in text
            assert part.quote is None or f"“{part.quote.text}”" in text
        for follow_up in card.follow_ups:
            assert follow_up.asked in text
            assert follow_up.why in text
            assert follow_up.outcome in text
    assert "espeak-ng (stands in for another engine: flite is not installed)" in text
    assert "recognised by pocketsphinx" in text


def test_a_coached_page_has_the_sections_in_the_order_of_the_template() -> None:
    turned = CASES["coached"].model_copy(update={"sections": ("transcript", "keeps", "verdict")})
    page = Page(html.render(turned, {}))
    found = [attributes["id"] for attributes in page.all("section")]
    assert found == ["transcript", "keeps", "verdict", "made"]
    whole = [attributes["id"] for attributes in Page(html.render(CASES["coached"], {})).all("section")]
    assert whole == [*CASES["coached"].sections, "made"]


def test_every_score_stands_with_its_words_or_says_why_there_is_none() -> None:
    feedback = CASES["coached"]
    text = Page(html.render(feedback, {})).text
    scores = [score for answer in feedback.scoring.answers if not answer.non_answer for score in answer.scores]
    for score in (*scores, *(score for score in feedback.scoring.criteria if score.kind == "competency")):
        assert score.why in text
        for found in score.evidence:
            assert f"“{found.quote}”" in text
            assert found.anchor in text
    assert "Not scored: not enough evidence. The answer says that nothing comes to mind." in text


def test_points_and_agreement_are_told_with_their_quotes() -> None:
    feedback = CASES["coached"]
    text = Page(html.render(feedback, {})).text
    for point in (*feedback.keeps, *feedback.changes):
        assert point.text in text
        assert point.quote.text in text
        assert point.why in text
    for one in feedback.agreement:
        assert one.told in text
    assert text.index("How you see it") < text.index(feedback.verdict)


def test_a_person_who_was_not_asked_or_did_not_want_to_rate_reads_nothing_of_it() -> None:
    for rating in (None, SelfRating(skipped=True)):
        page = html.render(CASES["coached"].model_copy(update={"self_rating": rating, "agreement": ()}), {})
        assert "How you see it" not in page
        assert "Your own rating" not in page


def test_every_drawing_is_named_described_and_has_its_table() -> None:
    page = Page(html.render(CASES["coached"], {}))
    drawings = page.all("svg")
    assert drawings
    ids = {attributes.get("id") for _, attributes in page.elements}
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert set((drawing["aria-labelledby"] or "").split()) <= ids
    captions = [tag for tag, _ in page.elements if tag == "figcaption"]
    assert len(captions) == len(drawings)
    assert page.text.count("The same as a table") == len(drawings)


def test_drawings_take_the_colours_of_the_page() -> None:
    page = html.render(CASES["coached"], {})
    drawn = "".join(re.findall(r"<svg .*?</svg>", page, re.S))
    assert "var(--chart-accent)" in drawn
    assert set(re.findall(r"#[0-9a-f]{6}\b", drawn)) <= {"#000000", "#ffffff"}
    for link in re.findall(r'href="#([^"]+)"', drawn):
        assert f'id="{link}"' in drawn


def test_a_measure_that_is_switched_off_is_nowhere() -> None:
    feedback = CASES["coached"].model_copy(update={"switched_off": ("pace",), "sections": ("delivery",)})
    text = Page(html.render(feedback, {})).text
    assert "Pauses" in text
    assert "Speaking rate" not in text


def test_words_carry_their_times_and_doubtful_ones_their_confidence() -> None:
    page = Page(html.render(CASES["whole"], {}))
    words = [attributes for attributes in page.all("span") if "data-start" in attributes]
    said = [word for card in CASES["whole"].questions for t in card.turns for p in t.passages for word in p.words]
    own = [word for t in CASES["whole"].own_questions for p in t.passages for word in p.words]
    assert [float(word["data-start"] or "nan") for word in words] == [word.start for word in [*said, *own]]
    doubtful = [word["title"] for word in words if "title" in word]
    assert doubtful == ["confidence 30%"] * len(DEED.split())
    assert page.text.count("(not heard clearly)") == 1, "once for a run of doubtful words"


def test_audio_is_embedded_once_with_a_player_and_buttons_at_the_quotes() -> None:
    flac = b"fLaC not really"
    text = html.render(CASES["whole"], {"001-1": flac, "999-9": b"not in the document"})
    page = Page(text)
    (player,) = page.all("audio")
    assert player["src"] == f"data:audio/flac;base64,{base64.b64encode(flac).decode()}"
    buttons = page.all("button")
    assert buttons
    assert {button["data-play"] for button in buttons} == {"001-1"}
    for button in buttons:
        assert 1.0 <= float(button["data-start"] or "nan") < float(button["data-end"] or "nan")


def test_only_the_script_of_this_program_may_run() -> None:
    text = html.render(CASES["whole"], {"001-1": b"fLaC"})
    script = re.search(r"<script>(.*?)</script>", text, re.S)
    assert script
    digest = base64.b64encode(hashlib.sha256(script.group(1).encode()).digest()).decode()
    policy = next(meta["content"] for meta in Page(text).all("meta") if meta.get("http-equiv"))
    assert f"script-src 'sha256-{digest}'" in (policy or "")
    assert "default-src 'none'" in (policy or "")
    silent = Page(html.render(CASES["whole"], {}))
    assert silent.all("script") == []
    assert any("script-src 'none'" in (found.get("content") or "") for found in silent.all("meta"))


def test_a_page_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "report.html"
    write(CASES["typed"], "html", path)
    assert path.read_text(encoding="utf-8") == html.render(CASES["typed"], {})
    assert [found.name for found in path.parent.iterdir()] == ["report.html"]
    with pytest.raises(StoreError, match="could not be written"):
        write(CASES["typed"], "html", path / "below a file.html")
