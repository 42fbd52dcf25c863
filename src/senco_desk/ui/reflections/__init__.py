"""The Reflections place: the list of reflections, and the one that is open beside it."""
