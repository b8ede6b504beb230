"""The item models, as their views read them."""
