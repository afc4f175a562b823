"""Whether this machine is on a network at all: its interfaces in, yes or no out. Nothing is sent.

A yes says little (the way to the service may still be barred); a no saves the wait for a failure.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable, Mapping


def network_up() -> bool:
    """Whether an interface that leads out is up and has an address."""
    import psutil

    try:
        up = {name for name, state in psutil.net_if_stats().items() if state.isup}
        addresses = psutil.net_if_addrs()
    except (psutil.Error, OSError):  # some sandboxes hide the interfaces: then the service itself must tell
        return True
    families = (socket.AF_INET, socket.AF_INET6)
    return leads_out(up, {name: [a.address for a in has if a.family in families] for name, has in addresses.items()})


def leads_out(up: Iterable[str], addresses: Mapping[str, Iterable[str]]) -> bool:
    """Whether one of the interfaces that are `up` has an address which others can reach (not loopback, not the one
    that a machine gives itself where nobody answers). Pure.
    """
    return any(_reaches(address) for name in up for address in addresses.get(name, ()))


def _reaches(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)
