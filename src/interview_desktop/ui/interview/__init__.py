"""The page on which an interview happens: its parts, and the plain functions that decide what they show."""

from interview_desktop.ui.interview.page import InterviewPage

__all__ = ["InterviewPage"]
