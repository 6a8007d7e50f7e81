"""Dates, weekdays, ages, times, and the arithmetic between them."""
