"""How answers were said: word times and sound in, counts and measures out. Pure."""
