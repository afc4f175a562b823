"""The rubric editor: criteria, weights that add up, five levels each."""
