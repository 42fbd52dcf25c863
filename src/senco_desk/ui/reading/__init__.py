"""Reading: sources, notes on them, and where they are cited."""
