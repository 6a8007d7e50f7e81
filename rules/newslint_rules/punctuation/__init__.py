"""Spaces and marks."""
