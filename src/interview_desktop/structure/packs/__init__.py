"""Content that travels: JSON packs and CSV sheets, read with every error located, merged all or nothing."""
