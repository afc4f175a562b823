"""Whether a feedback template can be rendered, and says only what it may. A feedback template in, findings out.

A wording is a sentence with slots: it may use the slots that WORDINGS names for it, conditions, and a few filters.
All else is refused (loops, sums, calls, attributes, included files), so that a wording from elsewhere can neither hang
a report nor look around.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate
from interview_desktop.structure.finding import SEVERITIES, Finding, Severity

CHECK = "feedback"
LONGEST = 2000  # characters of a wording: more is no sentence
FILTERS = frozenset(("capitalize", "default", "lower", "title", "trim", "upper"))  # none makes a short text long


def check_feedback_template(one: FeedbackTemplate) -> tuple[Finding, ...]:
    """Findings, gravest first."""
    found = [*_sections(one), *_thresholds(one)]
    for key, wording in one.wording.items():
        found.extend(check_wording(key, wording))
    return tuple(sorted(found, key=lambda finding: -SEVERITIES.index(finding.severity)))


def _sections(one: FeedbackTemplate) -> tuple[Finding, ...]:
    return tuple(
        _finding(
            "error",
            f"sections.{index}",
            f"The section “{section.replace('_', ' ')}” stands twice, at {one.sections.index(section) + 1} and "
            f"{index + 1}.",
            "Take one of the two out.",
        )
        for index, section in enumerate(one.sections)
        if one.sections.index(section) < index
    )


def _thresholds(one: FeedbackTemplate) -> tuple[Finding, ...]:
    slow, fast = one.thresholds.slow_below, one.thresholds.fast_above
    if slow < fast:
        return ()
    message = (
        f"Speech counts as slow below {slow:g} words a minute and as fast above {fast:g}: nothing is left between."
    )
    return (_finding("error", "thresholds.slow_below", message, f"Put it below {fast:g}; 110 and 190 are usual."),)


def check_wording(key: str, wording: str) -> tuple[Finding, ...]:
    """Findings on one wording. What has an error may not be compiled, let alone rendered."""
    field = f"wording.{key}"
    if key not in WORDINGS:
        message = f"No report has a sentence called “{key}”."
        return (_finding("error", field, message, f"Use one of: {', '.join(WORDINGS)}."),)
    if not wording.strip():
        return (_finding("warning", field, f"The wording “{key}” is empty.", "Write it, or leave the key out."),)
    try:
        refused = tuple(dict.fromkeys(_refused(wording, WORDINGS[key])))
    except _Unreadable as fault:
        fix = "A slot is written {{ name }}; each opening bracket needs its closing one."
        return (_finding("error", field, f"The wording “{key}” cannot be read: {fault}.", fix),)
    allowed = ", ".join(f"{{{{ {slot} }}}}" for slot in WORDINGS[key])
    return tuple(_finding("error", field, f"The wording “{key}” {what}.", f"It may use {allowed}.") for what in refused)


class _Unreadable(Exception):
    """The wording is not Jinja2."""


def _refused(wording: str, slots: tuple[str, ...]) -> Iterator[str]:
    """What the wording uses and may not, in words."""
    from jinja2 import TemplateError, nodes
    from jinja2.sandbox import SandboxedEnvironment

    if len(wording) > LONGEST:
        raise _Unreadable(f"it is longer than {LONGEST} characters")
    try:  # parsed, never compiled: a compiler works sums out, however long they are
        tree = SandboxedEnvironment(autoescape=True).parse(wording)
        found = list(tree.find_all(nodes.Node))
    except (TemplateError, RecursionError, ValueError) as fault:
        told = str(fault).splitlines()[0].rstrip(".") if isinstance(fault, TemplateError) and str(fault) else ""
        raise _Unreadable(told or "it is too deeply nested, or has a number that is too long") from fault
    allowed: tuple[type[nodes.Node], ...] = (
        nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.CondExpr, nodes.Compare,
        nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter,
    )  # fmt: skip
    more = sorted({type(node).__name__.lower() for node in found if not isinstance(node, allowed)})
    for kind in more:
        yield f"does more than fill slots ({kind})"
    for name in sorted({node.name for node in found if isinstance(node, nodes.Filter)} - FILTERS):
        yield f"uses the filter “{name}”, where only {', '.join(sorted(FILTERS))} may be used"
    for name in sorted({node.name for node in found if isinstance(node, nodes.Name)} - set(slots)) if not more else ():
        yield f"uses the slot “{name}”, which is not filled there"


def _finding(severity: Severity, field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
