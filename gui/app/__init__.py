"""Start-up order and the crash window."""
