"""Every setting as a person meets it: which group, which words, which unit. Plain data.

Kinds, bounds and values come from `settings.Settings` by way of `settings_values`, so nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.ui.settings_engine_rows import ENGINES, GOOGLE, SERVER
from interview_desktop.ui.settings_group import Group, Row
from interview_desktop.ui.texts import _

GROUPS: tuple[Group, ...] = (
    Group(
        _("Look and comfort"),
        (
            Row(
                "theme",
                _("Colours"),
                words={"system": _("As the system"), "light": _("Light"), "dark": _("Dark")},
                hint=_("Light or dark, or whatever the system uses at the moment."),
            ),
            Row("text_scale", _("Size of text"), unit="percent", hint=_("From 100 to 200 percent.")),
            Row("high_contrast", _("High contrast"), hint=_("Stronger borders and colours.")),
            Row("reduced_motion", _("Less movement"), hint=_("The portrait of the interviewer stays still.")),
        ),
    ),
    Group(
        _("The interview"),
        (
            Row(
                "turn_mode",
                _("How an answer ends"),
                words={"automatic": _("Automatic"), "patient": _("Patient"), "manual": _("Manual")},
                hint=_(
                    "Automatic: after a silence. Patient: never before three seconds of it. Manual: when you say so. "
                    "You can change it in the middle of an answer."
                ),
            ),
            Row("max_probes", _("Follow-ups to a question"), hint=_("At most so many; none makes a plain interview.")),
            Row("captions", _("Captions"), hint=_("Show words while they are spoken: the interviewer's and yours.")),
            Row("show_timer", _("Show time used"), hint=_("Nothing ever counts down.")),
        ),
    ),
    Group(
        _("Microphone and loudspeaker"),
        (
            Row(
                "microphone_consent",
                _("Use of the microphone"),
                words={"unasked": _("Ask me first"), "granted": _("Allowed"), "refused": _("Not allowed: I type")},
                hint=_("It is open only while you answer, and a sign shows it."),
            ),
            Row("audio_input", _("Microphone"), hint=_("Empty means the one the system uses.")),
            Row("audio_output", _("Loudspeaker"), hint=_("Empty means the one the system uses.")),
            Row(
                "headphones",
                _("I wear headphones"),
                hint=_("If you go on speaking just after your answer was taken, it is opened again."),
            ),
        ),
    ),
    Group(
        _("How the interviewer speaks"),
        (
            Row("speaking_rate", _("Speed"), unit="%", hint=_("100 % is the voice's own speed.")),
            Row("volume", _("Volume"), unit="%", hint=_("On top of the volume of the system.")),
        ),
    ),
    Group(
        _("Patience"),
        (
            Row("patience.finished", _("After a finished sentence"), unit="s", hint=_("Silence that ends the answer.")),
            Row("patience.unsure", _("When it is not clear"), unit="s", hint=_("Silence that ends the answer.")),
            Row("patience.unfinished", _("In the middle of a sentence"), unit="s", hint=_("The longest wait.")),
            Row("patience.patient", _("In patient mode, at least"), unit="s", hint=_("Three seconds or more.")),
            Row(
                "patience.offer",
                _("Offer help after"),
                unit="s",
                hint=_("Without a word for so long, the screen offers to repeat, think or skip."),
            ),
            Row(
                "patience.speculate",
                _("Get ready after"),
                unit="s",
                hint=_("Silence after which the next question is prepared. It ends nothing."),
            ),
        ),
    ),
    Group(
        _("Recognition"),
        (
            Row("speech_threshold", _("What counts as speech"), unit="%", hint=_("Lower for a very quiet voice.")),
            Row("confident_word", _("What counts as heard"), unit="%", hint=_("Words below this are marked doubtful.")),
            Row(
                "confident_share",
                _("Heard well enough"),
                unit="%",
                hint=_("With a smaller share of clear words, nothing is concluded from an answer."),
            ),
        ),
    ),
    Group(
        _("What a report measures"),
        (
            Row(
                "switched_off",
                _("Leave out of every report"),
                words={
                    "pace": _("Pace"),
                    "fillers": _("Fillers, such as “um”"),
                    "repetitions": _("Repeated words"),
                    "restarts": _("Sentences begun anew"),
                    "pauses": _("Pauses"),
                    "pitch": _("Pitch of the voice"),
                    "loudness": _("Loudness"),
                },
                hint=_(
                    "What you tick is neither worked out nor shown, in reports, exports and progress. If you stammer, "
                    "for instance, nobody needs to count it."
                ),
            ),
            Row(
                "contribute_scores",
                _("Help to tell how hard questions are"),
                hint=_(
                    "Gives the levels of your answers to the Library, as numbers under a random name, without a word "
                    "you said. They stay on this computer."
                ),
            ),
        ),
    ),
    ENGINES,
    GOOGLE,
    SERVER,
    Group(
        _("The program"),
        (
            Row(
                "author",
                _("Your name in the Library"),
                hint=_("Stands beside what you save there; empty means the name of your account."),
            ),
            Row(
                "log_level",
                _("How much the log tells"),
                words={
                    "DEBUG": _("Everything"),
                    "INFO": _("The usual"),
                    "WARNING": _("Warnings"),
                    "ERROR": _("Errors only"),
                },
                hint=_("Never what was said."),
            ),
        ),
    ),
)
# Not choices: the first says that the welcome has been seen, the second is made by the program.
NOT_SHOWN = frozenset({"first_run_done", "contributor"})


def rows() -> Iterator[Row]:
    for group in GROUPS:
        yield from group.rows
