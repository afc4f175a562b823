"""Whether a machine is on a network, seen from its interfaces."""

from __future__ import annotations

import pytest

from interview_desktop.engines.online.network import leads_out, network_up


@pytest.mark.parametrize(
    ("up", "addresses", "leads"),
    [
        ({"lo"}, {"lo": ["127.0.0.1", "::1"]}, False),
        ({"lo", "eth0"}, {"lo": ["127.0.0.1"], "eth0": ["192.168.1.7"]}, True),
        ({"lo"}, {"lo": ["127.0.0.1"], "eth0": ["192.168.1.7"]}, False),  # it has an address and is down
        ({"eth0"}, {"eth0": []}, False),
        ({"eth0"}, {}, False),
        ({"eth0"}, {"eth0": ["fe80::1%eth0", "169.254.3.4"]}, False),  # nobody gave it an address
        ({"eth0"}, {"eth0": ["2001:db8::7%eth0"]}, True),
        ({"eth0"}, {"eth0": ["no address"]}, False),
    ],
)
def test_only_an_address_that_others_reach_leads_out(
    up: set[str], addresses: dict[str, list[str]], leads: bool
) -> None:
    assert leads_out(up, addresses) is leads


def test_this_machine_can_be_asked() -> None:
    assert network_up() in (True, False)
