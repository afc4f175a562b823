"""What may go online, and with what: consent, credentials, the month's minutes and the rate of requests, in one place.

In: settings, the keyring, the account of minutes, the machine's interfaces. Out: what engines sign in with, the
circumstances by which every turn is decided, and the standing that a person sees. Safe from any thread; what asks the
keyring or the network belongs off the main one.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_desktop import settings as setting
from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.engines.online.decision import Circumstances
from interview_desktop.engines.online.network import network_up
from interview_desktop.engines.online.rate import TokenBucket
from interview_desktop.errors import EngineError, EngineUnavailable, InterviewError, StoreError, UsageError
from interview_desktop.events.online import OnlineStanding, Tried
from interview_desktop.settings import Settings
from interview_desktop.store.credentials import Credentials, GoogleCredentials

if TYPE_CHECKING:
    from interview_desktop.store.database import Database
    from interview_desktop.store.usage import OnlineUsage

log = logging.getLogger(__name__)

# An interview makes about twenty a minute; Google's own limits are far above. It stops a program gone wild. Own choice.
REQUESTS_A_MINUTE = 60
TRY_LIMIT = 5.0  # seconds
_NO_CREDENTIALS = GoogleCredentials("none")


def online_access(database: Database, settings: Callable[[], Settings] = setting.load) -> OnlineAccess:
    """Of this person: their settings, their keyring, their account of minutes in `database`."""
    from interview_desktop.store.usage import OnlineUsage

    return OnlineAccess(settings, Credentials(), OnlineUsage(database, lambda: budget_seconds(settings)))


def budget_seconds(settings: Callable[[], Settings]) -> float:
    """This month's budget; none while the settings cannot be read."""
    try:
        return settings().online_minutes * 60.0
    except UsageError:
        return 0.0


class OnlineAccess:
    """The service behind the Online settings, and what compose asks on behalf of the engines.

    The keyring is asked once and its answer kept: it may take long, or ask the person, in the middle of an interview.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        credentials: Credentials,
        usage: OnlineUsage,
        *,
        network: Callable[[], bool] = network_up,
        channel: Callable[[], Any] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`channel`: see GoogleAccess."""
        self._settings = settings
        self._credentials = credentials
        self._usage = usage
        self._network = network
        self._channel = channel
        self._clock = clock
        self._asking = threading.Lock()  # the keyring, which may wait for the person
        self._lock = threading.Lock()  # never held for long: an answer may be waiting for it
        self._rate = TokenBucket(REQUESTS_A_MINUTE)
        self._found: GoogleCredentials | None = None
        self._fault: InterviewError | None = None  # why there are none, where the keyring or a file is to blame
        self._edition = 0

    # For the engines

    def google(self) -> GoogleAccess:
        """Raises EngineUnavailable where consent or credentials are missing."""
        if self._consent() != "granted":
            raise EngineUnavailable(
                "You have not allowed sound to leave this computer.", "Allow it in Settings, under Online."
            )
        found = self._google()
        if self._fault is not None:
            raise EngineUnavailable(self._fault.sentence, self._fault.hint)
        if found.source == "none":
            raise EngineUnavailable("There are no Google credentials.", "Add them in Settings, under Online.")
        return GoogleAccess(found.info, self._usage, self._channel, asked=self._count, allowed=self.allowed)

    def allowed(self) -> bool:
        """Whether anything may leave this computer at this moment."""
        return bool(self._consent() == "granted")

    @property
    def edition(self) -> int:
        """Another number whenever other credentials or another key were kept: engines with the old ones are stale."""
        return self._edition

    def circumstances(self, retry_in: float | None) -> Circumstances:
        """What the decision for this turn or line goes by. Without consent, nothing else is looked at."""
        consent = self._consent()
        if consent != "granted":
            return Circumstances(consent, credentials=False, network=False, left=0.0, retry_in=retry_in)
        with self._lock:
            rate_allows = self._rate.allows(self._clock())
        return Circumstances(
            consent,
            credentials=self._google().source != "none",
            network=self._network(),
            left=self._usage.left(),
            rate_allows=rate_allows,
            retry_in=retry_in,
        )

    def endpoint_key(self) -> str:
        """The secret for the OpenAI-compatible server; empty where there is none or the keyring refuses."""
        try:
            return self._credentials.endpoint_key()
        except StoreError:
            return ""  # the store has logged it; the server then says that it wants a key

    # For the person

    def standing(self) -> OnlineStanding:
        """Asks the keyring anew. Raises UsageError where the settings cannot be read."""
        settings = self._settings()
        found = self._google(anew=True)
        budget = settings.online_minutes * 60.0
        return OnlineStanding(
            consent=settings.online_consent,
            credentials=found.source,
            account=found.account,
            used=self._used(budget),
            budget=budget,
            keyring=self._keyring(),
            endpoint=settings.endpoint_url,
            endpoint_key=bool(self.endpoint_key()),
            fault=str(self._fault or ""),
        )

    def keep_credentials(self, file: Path) -> OnlineStanding:
        """Raises MaterialError for a file that is no service account's, StoreError where it cannot be kept."""
        self._credentials.keep_google(file)
        return self.standing()

    def forget_credentials(self) -> OnlineStanding:
        """What the environment names stays in force. Raises StoreError where the keyring refuses."""
        self._credentials.forget_google()
        return self.standing()

    def keep_endpoint_key(self, key: str) -> OnlineStanding:
        """An empty key is forgotten. Raises UsageError for one that cannot be, StoreError where it cannot be kept."""
        self._credentials.keep_endpoint_key(key)
        with self._lock:
            self._edition += 1
        return self.standing()

    def try_google(self) -> Tried:
        """Have a third of a second of silence recognised; nothing that anybody said. Blocks for 5 s at most."""
        from interview_desktop.engines.speech_to_text.google.engine import try_out

        try:
            access = self.google()
            if self._usage.left() <= 0:
                return Tried(
                    works=False, sentence="This month's online minutes are used up.", hint="Allow more in Settings."
                )
            if not self._network():
                return Tried(
                    works=False, sentence="There is no network.", hint="Connect this computer, then try again."
                )
            try_out(access, limit=TRY_LIMIT)
        except EngineError as fault:
            return Tried(works=False, sentence=fault.sentence, hint=fault.hint)
        return Tried(works=True, sentence="Google answers, and accepts the credentials.")

    def try_endpoint(self) -> Tried:
        """Ask the OpenAI-compatible server for its list of models. Blocks for 5 s at most."""
        from interview_desktop.engines.endpoint.server import ChatServer

        settings = self._settings()
        if not settings.endpoint_url:
            return Tried(works=False, sentence="No server is set.", hint="Enter its address in Settings, under Online.")
        try:
            server = ChatServer(settings.endpoint_url, settings.endpoint_model, self.endpoint_key())
            server.greet(timeout=TRY_LIMIT)
        except (EngineError, UsageError) as fault:
            return Tried(works=False, sentence=fault.sentence, hint=fault.hint)
        return Tried(works=True, sentence=f"The server at {settings.endpoint_url} answers.")

    # Within

    def _consent(self) -> Any:
        """Settings that cannot be read allow nothing."""
        try:
            return self._settings().online_consent
        except UsageError:
            return "unasked"

    def _google(self, *, anew: bool = False) -> GoogleCredentials:
        """What the keyring or the environment has, kept from the first time on; `_fault` says what is wrong with it."""
        known = self._found
        if known is not None and not anew:
            return known
        with self._asking:
            before = self._found
            if before is not None and not anew:
                return before
            found, why = self._asked()
            with self._lock:
                self._found, self._fault = found, why
                self._edition += before not in (None, found)
            return found

    def _asked(self) -> tuple[GoogleCredentials, InterviewError | None]:
        try:
            return self._credentials.google(), None
        except InterviewError as fault:
            log.warning("the Google credentials cannot be used: %s", type(fault).__name__)
            return _NO_CREDENTIALS, fault

    def _keyring(self) -> str:
        try:
            return self._credentials.keyring
        except StoreError:
            return ""

    def _used(self, budget: float) -> float:
        try:
            return self._usage.used()
        except StoreError:
            return budget  # as `left` sees it: what cannot be read is used up

    def _count(self) -> None:
        with self._lock:
            self._rate = self._rate.asked(self._clock())
