"""One window for one person and one data folder: a second launch raises the first and leaves.

A lock file with the process number decides (Qt removes the lock of a process that is gone); a local socket
carries the wish to be raised. In: the data folder. Out: whether this process is the first, and `wanted`.
"""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 2000  # milliseconds to wait for a first window that is still starting


def name_for(data: Path, user: str) -> str:
    """Short (sockets have short names), and another one for every person and every folder."""
    return "interview-desktop-" + hashlib.sha256(f"{user}\n{data.resolve()}".encode()).hexdigest()[:16]


class OneWindow(QObject):
    wanted = Signal()  # somebody started the program again

    def __init__(self, data: Path) -> None:
        super().__init__()
        self._name = name_for(data, getpass.getuser())
        self._data = data
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True when this is the first; then `wanted` tells of others. A folder that cannot be written has no first."""
        try:
            self._data.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True  # opening the store tells this fault properly
        lock = QLockFile(str(self._data / "window.lock"))
        lock.setStaleLockTime(0)  # only a dead process makes a lock stale, not its age
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = lock
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # ours by the lock: what is there belonged to a dead process
        server.newConnection.connect(self._somebody)
        server.listen(self._name)
        self._server = server
        return True

    def raise_first(self) -> bool:
        """Ask the first window to come to the front; False if it does not answer."""
        deadline = QDeadlineTimer(PATIENCE)
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(max(1, int(deadline.remainingTime()))):
                socket.disconnectFromServer()
                return True
            if deadline.hasExpired():
                return False
            QThread.msleep(50)  # it holds the lock but does not listen yet

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _somebody(self) -> None:
        assert self._server is not None  # noqa: S101 - the server's own signal
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
            connection.abort()
            self.wanted.emit()
