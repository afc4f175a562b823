"""The Questions section: found by words and filters, read beside the list."""
