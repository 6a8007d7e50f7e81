"""Names: of people and places, as they are spelt."""
