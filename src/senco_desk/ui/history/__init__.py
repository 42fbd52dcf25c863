"""History: any text as it was, beside now."""
