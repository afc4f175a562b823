"""The first run: four short screens, every one of which can be skipped. See `page`."""

from interview_desktop.ui.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
