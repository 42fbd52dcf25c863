"""SENCO Desk: an offline desk for one SENCO and one national award."""

__version__ = "0.1.0"
