"""What stands twice: words, phrases, passages."""
