"""Other people's files, read for the words in them, so that names in them can be found. Writes nothing."""
