"""The place "Exit review": when it is, who sits on the panel, what is decided, and who signs it off."""
