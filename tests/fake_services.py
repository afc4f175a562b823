"""Models, voices and online services as the window sees them, driven by the test; fakes.QuietServices holds them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from interview_desktop.errors import InterviewError
from interview_desktop.events.models import ModelOffer, Progress, Purpose, Standing
from interview_desktop.events.online import OnlineStanding, Tried
from interview_desktop.events.voices import VoiceOffer


def model_offer(id_: str = "whisper-base.en", purpose: Purpose = "speech_to_text", **facts: object) -> ModelOffer:
    """A model as the manifest tells it; `facts` replaces what a test is about."""
    told: dict[str, object] = {
        "id": id_,
        "title": id_,
        "purpose": purpose,
        "improves": "Understands spontaneous speech about three times as well.",
        "licence": "MIT",
        "repository": f"Somebody/{id_}",
        "download": 145_000_000,
        "room": 146_000_000,
    }
    return ModelOffer.model_validate(told | facts)


SOME_MODELS = (
    model_offer("whisper-base.en"),
    model_offer("whisper-small.en", download=484_000_000, room=486_000_000, standing="installed"),
    model_offer("en_US-amy", "text_to_speech", standing="damaged", fault="amy.onnx has changed."),
    model_offer("minilm", "meaning", converts=True),
)


class QuietModels:
    """The Models service with nobody on the line: it keeps what it is asked, and tells what the test lets it tell.

    `refusing` is raised by every call that reads, `begin_refusing` by the next `begin`.
    """

    def __init__(self, offers: tuple[ModelOffer, ...] = (), folder: Path = Path("models")) -> None:
        self.kept = {offer.id: offer for offer in offers}
        self.folder = folder
        self.room = 50_000_000_000
        self.converts = True
        self.refusing: Exception | None = None
        self.begin_refusing: InterviewError | None = None
        self.asked: list[tuple[str, str]] = []
        self.sources: dict[str, Path | None] = {}
        self._hearing: list[Callable[[Progress], None]] = []

    def offers(self) -> tuple[ModelOffer, ...]:
        self._refuse()
        return tuple(self.kept.values())

    def free(self) -> int:
        self._refuse()
        return self.room

    def can_convert(self) -> bool:
        return self.converts

    def begin(self, id_: str, source: Path | None = None) -> None:
        if self.begin_refusing is not None:
            raise self.begin_refusing
        self.asked.append(("begin", id_))
        self.sources[id_] = source
        self.stand(id_, "installing")

    def cancel(self, id_: str) -> None:
        self.asked.append(("cancel", id_))

    def verify(self, id_: str) -> ModelOffer:
        self.asked.append(("verify", id_))
        self._refuse()
        return self.kept[id_]

    def remove(self, id_: str) -> None:
        self.asked.append(("remove", id_))
        self._refuse()
        self.stand(id_, "absent")

    def subscribe(self, hear: Callable[[Progress], None]) -> Callable[[], None]:
        self._hearing.append(hear)
        return lambda: self._hearing.remove(hear)

    def stand(self, id_: str, standing: Standing, fault: str = "") -> None:
        self.kept[id_] = self.kept[id_].model_copy(update={"standing": standing, "fault": fault})

    def tell(self, progress: Progress) -> None:
        """On the thread of the caller, as the real one does."""
        for hear in tuple(self._hearing):
            hear(progress)

    def _refuse(self) -> None:
        if self.refusing is not None:
            raise self.refusing


SOME_VOICES = (
    VoiceOffer(engine="piper", voice="en_US-amy", title="Amy, American"),
    VoiceOffer(engine="espeak-ng", voice="en-gb", title="British English"),
    VoiceOffer(engine="google", voice="en-GB-Neural2-A", title="Neural2 A, British", online=True),
)


class QuietVoices:
    """Voices to choose from that make no sound: the test ends a sample."""

    def __init__(self, offers: tuple[VoiceOffer, ...] = ()) -> None:
        self.kept = offers
        self.played: list[tuple[str, str]] = []
        self._ended: Callable[[Exception | None], None] | None = None

    def offers(self) -> tuple[VoiceOffer, ...]:
        return self.kept

    def play(self, engine: str, voice: str, ended: Callable[[Exception | None], None]) -> None:
        self.stop()
        self.played.append((engine, voice))
        self._ended = ended

    def stop(self) -> None:
        self.end()

    def end(self, fault: Exception | None = None) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(fault)


class QuietOnline:
    """Credentials and trials without a network; `refusing` is raised by every call, as a locked keyring would."""

    def __init__(self, standing: OnlineStanding | None = None) -> None:
        self.kept = standing or OnlineStanding(consent="unasked", credentials="none", keyring="Secret Service")
        self.outcome = Tried(works=True, sentence="Google answered after 0.4 s.")
        self.refusing: Exception | None = None
        self.files: list[Path] = []
        self.keys: list[str] = []

    def standing(self) -> OnlineStanding:
        self._refuse()
        return self.kept

    def keep_credentials(self, file: Path) -> OnlineStanding:
        self._refuse()
        self.files.append(file)
        return self._now(credentials="keyring", account="practice@example.iam.gserviceaccount.com")

    def forget_credentials(self) -> OnlineStanding:
        self._refuse()
        return self._now(credentials="none", account="")

    def keep_endpoint_key(self, key: str) -> OnlineStanding:
        self._refuse()
        self.keys.append(key)
        return self._now(endpoint_key=bool(key))

    def try_google(self) -> Tried:
        self._refuse()
        return self.outcome

    def try_endpoint(self) -> Tried:
        self._refuse()
        return self.outcome

    def _now(self, **changes: object) -> OnlineStanding:
        self.kept = self.kept.model_copy(update=changes)
        return self.kept

    def _refuse(self) -> None:
        if self.refusing is not None:
            raise self.refusing


class QuietOpinions:
    """Nobody can be asked for a second opinion, until a test names somebody."""

    def __init__(self) -> None:
        self.name = ""
        self.asked: list[str] = []

    def reader(self) -> str:
        return self.name

    def ask(self, session: str) -> None:
        self.asked.append(session)
