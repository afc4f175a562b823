"""The versions of a document: any two side by side, an old one restored, the sessions that ran each."""
