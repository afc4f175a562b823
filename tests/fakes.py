"""Stand-ins written by hand, shared by tests: each keeps the contract of a Protocol, driven by the test.

A fake does what the real thing does as seen from outside, in memory and on a clock the test moves; it
records what was asked of it where a test needs to know. What only one test needs stays in that test.
"""
