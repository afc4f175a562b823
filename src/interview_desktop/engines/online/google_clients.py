"""Google's own clients, made from what an engine was given. In: GoogleAccess. Out: a client on a gRPC channel.

google.cloud is imported here, when an engine is opened. Its logger is kept from DEBUG whatever the environment says:
there it prints whole requests.
"""

from __future__ import annotations

import logging
import os
import warnings
from importlib import import_module
from typing import Any

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.errors import EngineUnavailable

SCOPE = "https://www.googleapis.com/auth/cloud-platform"


def speech_client(access: GoogleAccess) -> Any:
    """A SpeechClient (v1). Raises EngineUnavailable where the library is missing or the credentials are no such."""
    _quieten()
    try:
        from google.cloud.speech import SpeechClient
    except ImportError as fault:
        raise _missing("google-cloud-speech") from fault
    client = _connected(SpeechClient, access)
    # The generated client waits in the call itself for the first answer, and could not be stopped there.
    client.transport.streaming_recognize._prefetch_first_result_ = False
    return client


def voice_client(access: GoogleAccess) -> tuple[Any, Any]:
    """A TextToSpeechClient with its module: v1beta1, which tells the times of words, else v1. Raises like the above."""
    _quieten()
    try:
        library = import_module("google.cloud.texttospeech_v1beta1")
    except ImportError:
        try:
            library = import_module("google.cloud.texttospeech")
        except ImportError as fault:
            raise _missing("google-cloud-texttospeech") from fault
    return _connected(library.TextToSpeechClient, access), library


def _connected(kind: Any, access: GoogleAccess) -> Any:
    if access.channel is not None:
        return kind(transport=kind.get_transport_class("grpc")(channel=access.channel()))
    return kind(credentials=_credentials(access))


def _credentials(access: GoogleAccess) -> Any:
    """Raises EngineUnavailable; what was wrong with them is not told, because it would quote them."""
    import google.auth
    from google.oauth2 import service_account

    if access.credentials is None:
        if not os.environ.get("GOOGLE_APPLICATION_CREDENTIALS"):  # else google.auth asks the network for some
            raise EngineUnavailable("There are no Google credentials.", "Add them in Settings, under Online.")
        with warnings.catch_warnings():  # about a person's own login in place of a service account: it works
            warnings.filterwarnings("ignore", category=UserWarning, module="google.auth")
            try:
                return google.auth.default(scopes=[SCOPE])[0]
            except google.auth.exceptions.GoogleAuthError:
                pass
    else:
        try:
            made: Any = service_account.Credentials
            return made.from_service_account_info(dict(access.credentials), scopes=[SCOPE])
        except (ValueError, google.auth.exceptions.GoogleAuthError):
            pass
    raise EngineUnavailable(
        "The Google credentials cannot be used.", "Add a service account's key file in Settings, under Online."
    )


def _missing(package: str) -> EngineUnavailable:
    return EngineUnavailable(f"The library {package} is not installed.", "Install the program again.")


def _quieten() -> None:
    logging.getLogger("google").setLevel(logging.WARNING)
