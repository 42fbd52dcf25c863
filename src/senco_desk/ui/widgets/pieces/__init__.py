"""What the places that list pieces of work share: the list, the piece open beside it, and how it is kept."""
