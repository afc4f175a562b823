"""What was really said: quoted, heard again, written down, and mended where it was misheard."""
