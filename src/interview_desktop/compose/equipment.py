"""What engines are made from: installed models, what may go online, and the settings of the moment.

Out: an `Outfit` whenever engines are chosen. Nothing is loaded here, and the network is not touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop import settings as setting
from interview_desktop.engines.online.decision import Verdict, decide
from interview_desktop.engines.outfit import Outfit
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.interaction.online_access import OnlineAccess
    from interview_desktop.models.service import ModelsService
    from interview_desktop.store.database import Database


@dataclass(frozen=True)
class Equipment:
    """One for the whole program; closed by whoever made it."""

    models: ModelsService
    online: OnlineAccess
    settings: Callable[[], Settings]

    def outfit(self, settings: Settings | None = None) -> Outfit:
        """What engines can be made from now; `settings` in place of the stored ones."""
        chosen = settings or self.settings()
        google_allowed = self.google_allowed()  # asks the keyring, where nobody did before
        return Outfit(
            settings=chosen,
            installed=self.models.installed,
            model=self.models.path,
            google=self.online.google,
            google_allowed=google_allowed,
            endpoint_key=self.online.endpoint_key,
            allowed=self.online.allowed,
            edition=self.online.edition,
        )

    def google_allowed(self) -> bool:
        """Whether Google may be used at all: consent was given and there are credentials."""
        now = self.online.circumstances(None)
        return now.consent == "granted" and now.credentials

    def may_go_online(self, retry_in: float | None) -> Verdict:
        """Decided anew for every turn and every line."""
        return decide(self.online.circumstances(retry_in))

    def close(self) -> None:
        self.models.close()


def equipment(database: Database, settings: Callable[[], Settings] = setting.load) -> Equipment:
    """`database` is where minutes are counted."""
    from interview_desktop.interaction.online_access import online_access
    from interview_desktop.models import conversion
    from interview_desktop.models.service import ModelsService, folder_of

    models = ModelsService(folder_of(settings()), conversion)
    return Equipment(models, online_access(database, settings), settings)
