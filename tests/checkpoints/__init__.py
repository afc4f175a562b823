"""Checkpoints with random weights in the format that hubs publish, made by the tests that need them."""
