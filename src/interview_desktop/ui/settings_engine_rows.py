"""The settings of engines, and of what may go online, as a person meets them. Plain data."""

from __future__ import annotations

from interview_desktop.ui.settings_group import Group, Row
from interview_desktop.ui.texts import _

BEST = _("Best one available")
ENGINES = Group(
    _("Engines"),
    (
        Row(
            "speech_to_text",
            _("Recogniser"),
            words={"auto": BEST, "google": _("Google (online)"), "whisper": "Whisper", "pocketsphinx": "PocketSphinx"},
            hint=_("What turns speech into words."),
        ),
        Row(
            "whisper_model",
            _("Whisper model"),
            hint=_("The one that listens. Automatic is the best one installed that keeps up."),
        ),
        Row(
            "second_pass",
            _("Listen once more"),
            hint=_("Whisper recognises each answer again, better, while the interviewer speaks. The report uses that."),
        ),
        Row(
            "text_to_speech",
            _("Voice engine"),
            words={
                "auto": BEST,
                "google": _("Google (online)"),
                "piper": "Piper",
                "system": _("Voices of the system"),
                "flite": "flite",
                "espeak-ng": "eSpeak NG",
            },
            hint=_("What turns text into speech."),
        ),
        Row("voice", _("Voice"), hint=_("Choosing a voice chooses its engine, too.")),
        Row(
            "replies",
            _("Reactions worded by"),
            words={
                "auto": BEST,
                "endpoint": _("A server of your own"),
                "dialogpt": "DialoGPT",
                "templates": _("Ready-made sentences"),
            },
            hint=_("What words “I see, thank you”. What is asked next is never left to it."),
        ),
        Row(
            "text_mood",
            _("How a text sounds"),
            words={"auto": BEST, "distilbert": "DistilBERT", "vader": _("VADER, a list of words")},
            hint=_("For the command `mood`: information, never part of a score."),
        ),
        Row(
            "meaning",
            _("What an answer is about"),
            words={"auto": BEST, "minilm": "MiniLM", "words": _("Words in common")},
            hint=_("What compares texts; it picks reactions that fit what you said."),
        ),
        Row(
            "models_folder",
            _("Folder of the models"),
            hint=_("Empty means with the other data. A lab shares one folder that nobody can change."),
        ),
    ),
    about=_("What is not there, or fails, steps aside for the next best; the line at the bottom says so, and why."),
    panel="models",
)
GOOGLE = Group(
    _("Online: Google Cloud"),
    (
        Row(
            "online_consent",
            _("Let Google hear and speak"),
            words={"unasked": _("Off"), "granted": _("On"), "refused": _("Off")},
            hint=_("Off until you switch it on. A sign tells whenever something leaves this computer."),
        ),
        Row(
            "online_minutes",
            _("Minutes a month, at most"),
            unit="min",
            hint=_("Of your voice being recognised online. When they are used up, this computer listens by itself."),
        ),
    ),
    about=_(
        "While this is on, your voice while you answer, and the interviewer's sentences, go to Google Cloud under your "
        "own account. Nothing else goes there."
    ),
    panel="google",
)
SERVER = Group(
    _("A server of your own"),
    (
        Row(
            "endpoint_url",
            _("Address"),
            hint=_(
                "Of an OpenAI-compatible server: Ollama, llama.cpp, LM Studio, vLLM. For Ollama on this computer it is "
                "http://127.0.0.1:11434/v1. Empty means none."
            ),
            empty=_("None yet"),
        ),
        Row("endpoint_model", _("Its model"), hint=_("As the server calls it."), empty=_("None yet")),
        Row(
            "second_opinion",
            _("Second opinion"),
            hint=_(
                "Offered in the report. When you ask for one, the server receives the questions and your answers as "
                "text; never your voice."
            ),
        ),
    ),
    about=_(
        "It may word the interviewer's reactions; for that it receives your last answers as text. A server on this "
        "computer keeps them here. One on another computer receives them there, and is asked only while “Let Google "
        "hear and speak” is on, too."
    ),
    panel="server",
)
