"""The picture of where I am: by outcome and by time, drawn and as a table."""
