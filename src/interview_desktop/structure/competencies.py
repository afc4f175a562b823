"""The competencies that questions ask for, criteria measure and reports are grouped by: name -> title.

They are the eight career readiness competencies of the National Association of Colleges and Employers (NACE,
"Competencies for a Career-Ready Workforce", 2021). Content of one's own may name others; checks then say that reports
cannot compare them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COMPETENCIES: Mapping[str, str] = MappingProxyType(
    {
        "career_development": "Career and self-development",
        "communication": "Communication",
        "critical_thinking": "Critical thinking",
        "equity_inclusion": "Equity and inclusion",
        "leadership": "Leadership",
        "professionalism": "Professionalism",
        "teamwork": "Teamwork",
        "technology": "Technology",
    }
)


def title_of(competency: str) -> str:
    """How a competency is called on screen; one of one's own by its name, underscores as spaces."""
    return COMPETENCIES.get(competency) or competency.replace("_", " ").strip().capitalize()
