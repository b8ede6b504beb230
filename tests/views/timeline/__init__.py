"""The timeline and the rail of its years."""
