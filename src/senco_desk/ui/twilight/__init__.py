"""Twilight: noting in a session at arm's length in a dim room, and afterwards what is made of each line."""
