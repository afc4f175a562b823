"""What Google's clients report, told so that a person can mend it. In: their exceptions. Out: EngineFailed.

The service's own words are left out: they may quote what was sent, and names of accounts.
"""

from __future__ import annotations

from interview_desktop.errors import EngineFailed

_MENDS = {
    "credentials": ("Google refused the credentials.", "Add a working service account in Settings, under Online."),
    "quota": (
        "Google's quota for this account is used up.",
        "Wait, or raise the quota in the Google Cloud console; the offline engines go on.",
    ),
    "network": ("Google cannot be reached.", "Check the network; the offline engines go on."),
    "refused": ("Google did not understand the request.", "Report this with the log file; the offline engines go on."),
    "other": ("Google's service failed.", "Try again later; the offline engines go on."),
}
_KINDS = {
    "UNAUTHENTICATED": "credentials",
    "PERMISSION_DENIED": "credentials",
    "RESOURCE_EXHAUSTED": "quota",
    "UNAVAILABLE": "network",
    "DEADLINE_EXCEEDED": "network",
    "INVALID_ARGUMENT": "refused",
    "UNIMPLEMENTED": "refused",
}
# gRPC reports a token that could not be had as UNAVAILABLE; these are the answers of an OAuth server that said no.
_TOKEN_REFUSED = ("invalid_grant", "invalid_client", "unauthorized_client", "account_disabled")


def code_of(fault: BaseException) -> str:
    """The name of the gRPC status, for example "UNAVAILABLE"; empty where the exception has none."""
    code = getattr(fault, "grpc_status_code", None)  # google.api_core's exceptions
    own = getattr(fault, "code", None)
    if code is None and callable(own):  # grpc's own
        code = own()
    return str(getattr(code, "name", "") or "")


class Reported(Exception):
    """A fault that the service put into an answer, by its number, in place of ending the call with it."""

    def __init__(self, number: int) -> None:
        import grpc

        super().__init__(f"status {number}")
        self.grpc_status_code = next((code for code in grpc.StatusCode if code.value[0] == number), None)


def told(fault: BaseException) -> EngineFailed:
    """The fault of a call, in a sentence with its mend; `code_of` is kept in the log by whoever raises it."""
    kind = _KINDS.get(code_of(fault), "other")
    if kind == "network" and any(sign in str(fault) for sign in _TOKEN_REFUSED):
        kind = "credentials"
    if type(fault).__module__.startswith("google.auth"):
        kind = "network" if type(fault).__name__ == "TransportError" else "credentials"
    return EngineFailed(*_MENDS[kind])


def late(what: str) -> EngineFailed:
    """Nothing was answered in time; `what` is what was waited for."""
    return EngineFailed(f"Google did not answer in time ({what}).", _MENDS["network"][1])
