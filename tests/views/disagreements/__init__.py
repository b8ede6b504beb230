"""The detail card: the panel and what scrolls in it."""
