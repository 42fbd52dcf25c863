"""The Outcomes place: what counts for each outcome, and the case for it."""
