"""The progress page: what is next, what changes, which questions and stories there were."""
