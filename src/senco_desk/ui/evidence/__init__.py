"""The Evidence place: the list of evidence, and the piece that is open beside it with its files."""
