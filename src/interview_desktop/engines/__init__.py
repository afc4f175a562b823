"""What the program cannot do by itself: hear words, and speak. One folder per capability.

Each folder's `__init__` holds the Protocol and the pure choice among engines; heavy libraries are imported
inside functions, so that the window opens before any of them loads.
"""
