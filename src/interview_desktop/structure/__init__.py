"""What can be practised: templates, wordings and sample answers, read from assets and checked."""
