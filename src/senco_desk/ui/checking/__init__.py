"""The check for names: what stands before each copy and each export, and the list of names to check."""
