"""The Packs section, and what goes in and out: import and export with a preview."""
