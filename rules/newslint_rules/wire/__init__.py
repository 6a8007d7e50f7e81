"""What a wire service or a content system left behind."""
