"""The Portfolio place: see it as it prints, save it, print it."""
