"""The parts of a portfolio, one file each; every one has `draw(copy)`."""
