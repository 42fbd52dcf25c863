"""The Sessions place: taught sessions, tutorials, the coaching day; how they are counted; calendars in and out."""
