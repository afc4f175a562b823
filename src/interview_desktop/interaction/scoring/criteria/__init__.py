"""What an answer can have, one file for each criterion: a reading in, a score with its evidence out. Pure."""
