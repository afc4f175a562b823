"""The address a person typed in; whether it may be used and whether it is this machine out. Pure."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

from interview_desktop.errors import UsageError

_EXAMPLE = "It looks like http://127.0.0.1:11434/v1."


def is_local(url: str) -> bool:
    """Whether what is sent to `url` stays on this machine: a loopback address or localhost (RFC 6761, section 6.3).

    False for anything that cannot be understood: what is not surely here counts as elsewhere.
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def checked(url: str, key: str = "") -> str:
    """`url` without a slash at its end. Raises UsageError, without repeating a secret, where it cannot be used.

    A name and password inside the address are refused (they would reach logs), and so is a key that would travel
    unencrypted to another machine.
    """
    parts = _parts(url)
    if parts.scheme not in ("http", "https"):
        raise UsageError("The server's address must begin with http:// or https://.", _EXAMPLE)
    if not parts.hostname:
        raise UsageError("The server's address names no machine.", _EXAMPLE)
    if parts.username is not None or parts.password is not None:
        raise UsageError("The server's address must not hold a name or password.", "Store the key in Settings instead.")
    if parts.query or parts.fragment:
        raise UsageError("The server's address must end with its path.", _EXAMPLE)
    if key and parts.scheme == "http" and not is_local(url):
        raise UsageError("The key would travel unencrypted to another machine.", "Use an address with https://.")
    return url.strip().rstrip("/")


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port  # refuses what is no number
    except ValueError as fault:
        raise UsageError("The server's address cannot be understood.", _EXAMPLE) from fault
    return parts
