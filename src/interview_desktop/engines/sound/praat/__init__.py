"""Praat, through praat-parselmouth: `engine` is what others use; it keeps a `child` in which Praat listens."""
