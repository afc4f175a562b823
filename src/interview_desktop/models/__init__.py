"""What can be installed: the manifest, and how its models get onto this machine, whole or not at all.

In: ids of models, a hub or a folder to take them from. Out: folders with verified files, which engines load. Engines
know nothing of this room: the composition root hands them folders.
"""
