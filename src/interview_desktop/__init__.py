"""Interview Desktop: practise job interviews aloud, alone and offline.

Read ARCHITECTURE.md first; then follow a spoken answer through `interaction/`.
"""

__version__ = "0.1.0"
