"""Whisper on this machine: `engine` listens live, `second` hears whole answers again, `model` is what both run.

`desk` decides what is read next (finals, then pauses, then partials); `phrase` is one phrase on it. Pure: `agreement`
(which words are not taken back), `levels` and `doubt` (silence is no words), `words`, `stretches`.
"""
