"""The recogniser of a fresh install: `engine` is what others use; `process` keeps a `child` in which it recognises.

In: samples, phrase by phrase (`phrase`). Out: partial texts and transcripts.
"""
