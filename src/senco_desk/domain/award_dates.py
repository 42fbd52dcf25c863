"""The two dates, never merged: by when the school must show the qualification, and which qualification counts.

Each answer carries its rule, its source and the day the rule was checked. It is never legal advice.
"""
