"""The Models page and what follows an installation, with a service that stands still."""
