"""Audio blocks in; phrases, and the ends of turns, out.

A block goes: `listener` (the thread) -> `floor` (one opening of the microphone) -> `hearing` (windows, pre-roll)
-> `own_voice` (is it the candidate who speaks?) -> `phrases` (the recogniser) -> `turn_taking` (pure: wait,
speculate, close the phrase, commit, offer), which asks `completeness` how finished the words sound.
"""
