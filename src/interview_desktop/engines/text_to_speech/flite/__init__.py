"""The program flite as a voice: `engine` runs it, `phones` finds the words in the sounds that it tells."""
