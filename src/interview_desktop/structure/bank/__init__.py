"""The question bank: found by words and filters, counted, checked. Questions in the library in, lists out."""
