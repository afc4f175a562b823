"""The Library as a coach works in it: lists of questions, templates, rubrics and packs, and their editors."""
