"""The Tasks place: the Master's tasks, each a planner of its own kind."""
