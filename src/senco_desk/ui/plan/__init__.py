"""The Plan place: the audit, the training plan and its timeline."""
