"""Google Cloud Text-to-Speech: `engine` speaks, `ssml` marks the words whose times are wanted."""
