"""The place "Programme dates": what lies ahead in weeks of term, the holidays, and what the award asks for."""
