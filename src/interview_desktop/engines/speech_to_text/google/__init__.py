"""Google Cloud Speech-to-Text: `engine` is what others use, one `phrase` after another.

A phrase is heard in `legs`, each a `stream` of its own, renewed before the service ends it. Pure: `timing` and `words`.
"""
