"""The review copy as PDF: page one, the tutor's form, her response to feedback, and the items with room to answer."""
