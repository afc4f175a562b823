"""The question editor: a form with what is wrong beside it, kept in versions."""
