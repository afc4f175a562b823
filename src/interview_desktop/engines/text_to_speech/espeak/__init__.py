"""eSpeak NG as a voice, in every installation: `engine` speaks, `library` calls it."""
