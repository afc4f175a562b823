"""What is wrong with a template, a rubric or a feedback template: pure checks; documents in, findings out.

They run while a coach types, so they must be quick with 10,000 questions. An error keeps a template from being
published.
"""

from __future__ import annotations

from interview_desktop.structure.validation.feedback_templates import check_feedback_template
from interview_desktop.structure.validation.rubrics import check_rubric
from interview_desktop.structure.validation.templates import check_template

__all__ = ["check_feedback_template", "check_rubric", "check_template"]
