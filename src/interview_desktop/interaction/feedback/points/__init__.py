"""What to keep and what to change: scores and measures in, the few points that help most out. Pure.

`coach.coach` is what `build` calls.
"""
