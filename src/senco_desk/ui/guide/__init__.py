"""The user guide, read inside the window."""
