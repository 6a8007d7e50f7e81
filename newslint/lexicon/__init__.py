"""Tables that views and rules look words up in: compact, and loaded when first asked."""
