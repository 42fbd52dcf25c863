"""Sheets for the ring binder, beside the portfolio and tagged as it is; one file a kind, each with `draw(sheet)`."""
