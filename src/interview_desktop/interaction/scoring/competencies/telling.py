"""Who says what they did where: a reading in, the places of its clauses by who acted out. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from interview_desktop.events.scores import AnswerScores
from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.parts_told import in_time
from interview_desktop.interaction.content.relevance import content_stems, stem
from interview_desktop.interaction.content.statements import Statement, all_statements
from interview_desktop.interaction.scoring.competencies.recipe import Behaviour, Recipe
from interview_desktop.interaction.scoring.competencies.tense import as_done
from interview_desktop.interaction.scoring.reading.reading import Reading

# Told in forms that the reading of stories counts as states, and yet something the person did or went through.
_IN_THE_HEAD = word_set(
    "noticed noticing realised learned worked studied studying disagreed received struggled failed forgot missed "
    "understood heard saw worked lost got became owned trusted preferred"
)
# A question about what one would do is answered by what one would do.
_IMAGINED = frozenset({"situational", "case", "technical"})
_GOES_ON = any_of(r"(?:so|because|since|that|which|who|and|to|while|but|then|or|if|where|when|as)")
# Words about competencies and about people in general: a clause of these alone says nothing of a real occasion.
_GENERAL = frozenset(
    map(
        stem,
        word_set(
            "leader leadership lead led team teamwork teams group member members everyone everybody people person "
            "others task tasks work worked working job project projects role skill skills problem problems solution "
            "solutions goal goals communicate communicated communication collaborate collaborated collaboration "
            "delegate delegated motivate motivated inspire inspired coach coached mentor mentored convince convinced "
            "persuade persuaded initiative listen listened share shared help helped support supported resolve "
            "resolved conflict conflicts analyse analysed decision decisions decide decided compare compared data "
            "critical thinking technology tool tools software built automate automated learn learned strength "
            "strengths weakness weaknesses feedback career grow growth responsible responsibility deadline deadlines "
            "honest integrity professional professionalism diverse diversity inclusion inclusive include included "
            "respect respected fair equal culture cultures organise organised manage managed plan planned great good "
            "hard best well successful success successfully important difficult challenge challenges situation things "
            "stuff always every effective effectively strong together company explain explained present presented "
            "promote promoted option options trust trusted empower empowered direction set take took give gave make "
            "made achieve achieved result results impact impactful drive drove synergy leverage strategy strategic "
            "collaborative dynamic passionate passion dedicated experience experienced"
        ),
    )
)
_ATTEMPT = any_of(r"(?:(?:and|so|but|then) )?i (?:\w+ )?(?:tried|try|wanted|want|hoped|meant) to")
_CONCRETE = 3  # stems of one's own matter that an occasion has at least, in all clauses that tell of it


@dataclass(frozen=True)
class Told:
    """One answer with its scores. Sets hold places of clauses: `own` and `team` deeds that happened (or, where the
    question asks for it, would), `oneself` everything that is said of oneself and not denied."""

    reading: Reading
    scores: AnswerScores

    @cached_property
    def pieces(self) -> tuple[Clause, ...]:
        return self.reading.clauses

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(in_time(all_statements(self.pieces), self.pieces, now=self.reading.content.now))

    @cached_property
    def own(self) -> frozenset[int]:
        return frozenset(
            one.clause.place
            for one in self.statements
            if one.who == "self" and (self._done(one) or (one.mood == "state" and one.verb in _IN_THE_HEAD))
        ) | {piece.place for piece in self.pieces if _CAUSED.search(piece.plain)}

    @cached_property
    def team(self) -> frozenset[int]:
        who = {"team", "nobody named"}
        return frozenset(one.clause.place for one in self.statements if one.who in who and self._done(one)) - self.own

    @cached_property
    def reasoned(self) -> tuple[int, ...]:
        """Where a question that asks for no event is answered with steps or reasons."""
        if self.reading.question.kind not in _IMAGINED:
            return ()
        starts = {span.start for span in self.reading.content.reasoning + self.reading.content.orders}
        return tuple(piece.place for piece in self.pieces if piece.start in starts)

    @cached_property
    def oneself(self) -> frozenset[int]:
        said = {one.clause.place for one in self.statements if one.who == "self" and one.mood != "denied"}
        return self.own | said | {piece.place for piece in self.pieces if _OF_ONESELF.search(piece.plain)}

    @cached_property
    def carried(self) -> float:
        """How well the answer is told as an account of deeds: the mean of what is known of four criteria, 1-5."""
        named = (self.scores.of(name) for name in ("structure", "ownership", "specificity", "result"))
        known = [score.score for score in named if score is not None and score.score is not None]
        return sum(known) / len(known) if known else 2.0

    def shows(self, one: Behaviour, place: int) -> bool:
        """Whether the words of a behaviour are found from this clause on."""
        window, done = self._windows[place]
        match = one.pattern.search(window)
        if not match and one.whose == "own" and done != window:
            match = one.pattern.search(done)
        return match is not None

    @cached_property
    def _windows(self) -> tuple[tuple[str, str], ...]:
        """Each clause as it was told and as if it had been done; with the next one where that only goes on with it
        ("... so that she could reach it")."""
        windows = [piece.plain for piece in self.pieces]
        for piece, after in pairwise(self.pieces):
            goes_on = after.place not in self.own and _GOES_ON.match(after.plain)
            if goes_on and not _ATTEMPT.match(piece.plain):
                windows[piece.place] = f"{piece.plain} {after.plain}"
        return tuple((window, as_done(window)) for window in windows)

    def has_own_beside(self, place: int) -> bool:
        """Whether the person did this, or says beside it what they did ("we split the work, I took the tests")."""
        return any(place + step in self.own for step in range(-2, 3))

    def is_concrete(self, places: frozenset[int], recipe: Recipe) -> bool:
        """Whether the clauses, with those beside them, name enough of a real occasion besides cues and talk."""
        near = {place + step for place in places for step in range(-2, 3)}
        words = {token.text for piece in self.pieces if piece.place in near for token in piece.tokens}
        own = " ".join(word for word in words if not recipe.is_cue(word))
        return len(content_stems(own) - _GENERAL) >= _CONCRETE

    def _done(self, one: Statement) -> bool:
        asked_for = self.reading.question.kind in _IMAGINED and one.mood in {"imagined", "habit"}
        return one.mood == "happened" or asked_for


# "I had each of them teach one problem": what others do because the candidate has them do it.
_CAUSED = any_of(
    r"i (?:\w+ )?(?:had|got|let|have) (?:each|every\w*|them|him|her|the \w+|my \w+) (?:of \w+ )?(?!to\b)\w+"
)
_OF_ONESELF = any_of(r"i|i'm|i've|i'd|i'll|my|me|myself")
