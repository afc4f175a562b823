"""What is wrong with a question: pure checks, each finding with its severity, its place and a fix."""
