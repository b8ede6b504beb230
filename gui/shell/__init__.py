"""Around the window: settings and tasks."""
