"""Home: where I am, and one next thing to do."""
