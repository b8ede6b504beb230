"""Writers of finished values: numbers as text, pictures from a paint callable, files that are whole or not there."""
