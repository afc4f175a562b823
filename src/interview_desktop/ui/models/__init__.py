"""The Models page: what can be installed, how it goes, and taking it away again."""
