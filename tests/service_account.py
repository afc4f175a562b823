"""A service account that nobody has: the file's real shape and size, a key made for the test."""

from __future__ import annotations

from functools import cache

SECRET = "a-secret-that-must-not-be-seen"  # noqa: S105 - what the tests look for wherever it must not be
EMAIL = "practice@interview-desktop-test.iam.gserviceaccount.com"


@cache
def _private_key() -> str:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return pem.decode()


def service_account() -> dict[str, str]:
    """About 2.4 kB as JSON, as those of the Google Cloud console are."""
    return {
        "type": "service_account",
        "project_id": "interview-desktop-test",
        "private_key_id": SECRET,
        "private_key": _private_key(),
        "client_email": EMAIL,
        "client_id": "100000000000000000000",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
        "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs",
        "client_x509_cert_url": f"https://www.googleapis.com/robot/v1/metadata/x509/{EMAIL}",
        "universe_domain": "googleapis.com",
    }
