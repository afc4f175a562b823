"""How credentials and the budget stand, as sentences. Plain: `OnlineStanding` in, words out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.events.online import OnlineStanding


def account_line(standing: OnlineStanding) -> str:
    """Whose account is used and where its key is kept, or why it cannot be."""
    if standing.fault:
        return standing.fault
    if standing.credentials == "keyring":
        return _("{account}. Its key is kept in the keyring of this system ({keyring}), nowhere else.").format(
            account=standing.account, keyring=standing.keyring
        )
    if standing.credentials == "environment":
        return _("{account}. Its key comes from the environment (GOOGLE_APPLICATION_CREDENTIALS).").format(
            account=standing.account or _("An account")
        )
    if standing.keyring:
        return _("No key yet. It will be kept in the keyring of this system ({keyring}), nowhere else.").format(
            keyring=standing.keyring
        )
    return _(
        "No key, and this system has no keyring that could keep one. Set GOOGLE_APPLICATION_CREDENTIALS to the path of "
        "a key file before the program starts."
    )


def used_line(standing: OnlineStanding) -> str:
    """How much of the month's budget is used up; empty where there is none."""
    if standing.budget <= 0:
        return ""
    budget = round(standing.budget / 60)
    used = int(standing.used // 60)
    if 0 < standing.used < 60:
        return ngettext(
            "Less than a minute of {count} minute used this month.",
            "Less than a minute of {count} minutes used this month.",
            budget,
        ).format(count=budget)
    return ngettext(
        "{used} of {count} minute used this month.", "{used} of {count} minutes used this month.", budget
    ).format(used=used, count=budget)


def key_line(standing: OnlineStanding) -> str:
    """Whether a key for the server is kept, and where."""
    if standing.endpoint_key:
        where = standing.keyring or _("the environment")
        return _("A key is kept ({where}). It is never shown again.").format(where=where)
    if standing.keyring:
        return _(
            "None. Most servers on one's own computer need none. It will be kept in the keyring ({keyring})."
        ).format(keyring=standing.keyring)
    return _("None, and this system has no keyring that could keep one. Most servers on one's own computer need none.")
