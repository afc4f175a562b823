"""The Rubrics section: what answers are measured by."""
