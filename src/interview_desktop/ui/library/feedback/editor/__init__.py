"""The feedback template editor: sections in order, thresholds, sentences with slots, and a sample session beside it."""
