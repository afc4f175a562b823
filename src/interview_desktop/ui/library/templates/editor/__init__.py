"""The template editor: a time line, places, people, wording and weights, with what is wrong beside them."""
