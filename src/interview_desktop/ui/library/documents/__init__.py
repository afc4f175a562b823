"""What rubrics and feedback templates have in common: a list with one to read, and an editor that keeps versions."""
