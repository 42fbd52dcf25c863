"""Keeping safe: the passphrase and its sheet, backups, the other laptop, leaving, and everything out and in."""
