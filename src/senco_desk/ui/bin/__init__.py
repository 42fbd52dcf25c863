"""The bin: what was deleted, and can be put back."""
