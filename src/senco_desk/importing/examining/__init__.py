"""Other people's files, looked at: what each is, whether it opens, and how a picture prints. Writes nothing."""
