"""What long pages are laid out with: columns that unfold, lines to open, tables, charts, and where a page stands."""
