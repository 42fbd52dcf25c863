"""Every screen as a picture, to be looked at: `python -m tests.pictures` writes them to `tests/pictures/out/`."""
