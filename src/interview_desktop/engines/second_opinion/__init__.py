"""A finished interview in, what another language model thinks of it out, checked against what was really said."""
