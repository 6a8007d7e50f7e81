"""Words: misspelt, confused, against the list of the desk, or not what they seem."""
