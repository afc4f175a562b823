"""What one question came to: its card, its scores, and an outline of what belongs into an answer."""
