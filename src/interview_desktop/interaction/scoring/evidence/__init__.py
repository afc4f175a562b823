"""What scores rest on: deeds, ends and other signs found in a reading. Pure."""
