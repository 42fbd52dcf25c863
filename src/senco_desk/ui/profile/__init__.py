"""The profile: who I am, my school, my course; and the two dates, with their rules."""
