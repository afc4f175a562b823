"""Two versions of a document field by field, their words marked."""
