"""The place "Prior learning": qualifications and experience from before, and what the provider excuses for them."""
