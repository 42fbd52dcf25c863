"""Drafts kept in Word, read for their headings and what stands under each. Writes nothing."""
