"""Start-up, crashes, and what happens without a display."""
