"""The Feedback templates section: how reports are laid out and worded."""
