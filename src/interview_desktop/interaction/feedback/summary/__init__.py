"""The written summary: headline and paragraphs, as a coach would write them. Pure."""
