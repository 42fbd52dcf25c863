"""The command line: for printing without a screen, for technicians, for scripts and for tests; a stable interface.

A command imports no Qt and calls the same services as the window. Its answer goes to standard output, in words or as
one JSON object with `--json`; progress and messages go to standard error.
"""
