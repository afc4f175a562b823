"""Previews for real: the sample session of the program, in the words of the template."""

from __future__ import annotations

from interview_desktop.interaction.feedback.sample import sample
from interview_desktop.structure.rubric import Rubric
from tests.fake_coaching import QuietCoaching
from tests.fakes import QuietServices


def sampling(services: QuietServices) -> QuietCoaching:
    """Coaching of these services, from now on with real previews."""
    rubric = services.structure.library.held("rubric", "nace").document
    assert isinstance(rubric, Rubric)
    services.coaching.previewing = lambda template: sample(template, rubric)
    return services.coaching
