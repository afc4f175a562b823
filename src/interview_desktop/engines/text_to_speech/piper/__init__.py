"""Piper's voices, installed from the catalogue: `engine` speaks, `voice` is one loaded model, `text` its input."""
