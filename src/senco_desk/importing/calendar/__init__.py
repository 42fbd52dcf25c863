"""Calendars of other people's making (RFC 5545, `.ics`), in and out."""
