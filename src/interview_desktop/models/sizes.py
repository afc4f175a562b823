"""Sizes as people read them. In: bytes. Out: words. Decimal units, as hubs, disks and network providers count."""

from __future__ import annotations


def in_words(size: float) -> str:
    """ "4 kB", "484 MB", "1.2 GB"."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    if size >= 1e6:
        return f"{size / 1e6:.0f} MB"
    return f"{size / 1e3:.0f} kB" if size >= 1e3 else f"{size:.0f} bytes"
