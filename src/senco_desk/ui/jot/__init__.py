"""The small window: a line for the workbook while the desk is locked, closed, or open elsewhere."""
