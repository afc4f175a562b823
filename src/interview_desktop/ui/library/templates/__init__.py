"""The Templates section: what can be practised, and in which state it is."""
