"""The ground floor: paths, messages, text, logs; no Qt."""
