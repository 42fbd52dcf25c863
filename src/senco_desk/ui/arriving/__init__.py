"""A carry copy comes to this laptop: what it is, and what can be done with it."""
