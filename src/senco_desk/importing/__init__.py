"""Bytes from elsewhere become a proposal: strict in what is written, forgiving in what is read; stores nothing."""
