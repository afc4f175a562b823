"""Attempts at one question beside each other."""
