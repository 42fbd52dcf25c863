"""Reading what a tutor sends back: a file in, marks out; nothing is placed or stored here."""
