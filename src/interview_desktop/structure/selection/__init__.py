"""Which questions an interview asks: pure, seeded, with a reason for each."""
