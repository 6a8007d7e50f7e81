"""Figures that conflict, do not add up, or are written against the style."""
