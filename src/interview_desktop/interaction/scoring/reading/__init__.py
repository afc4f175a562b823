"""The turns of one answer in, one text that all criteria read out: folded, without repeats, with the way back. Pure."""
