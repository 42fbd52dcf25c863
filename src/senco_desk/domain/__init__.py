"""The nouns of the desk: frozen values and pure functions; nothing here knows a database, a window or a page."""
