"""What a story, and an edition, should write in one way."""
