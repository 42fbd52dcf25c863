"""Keeping a workbook safe: opening it, its lock and its key, copies of it, and proving that it is whole."""
