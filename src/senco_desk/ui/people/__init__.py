"""The place "People and places": every name that must not be printed, and the names that still have to be looked at."""
