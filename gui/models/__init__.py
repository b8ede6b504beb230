"""Qt item models over immutable values."""
