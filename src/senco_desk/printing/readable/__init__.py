"""A workbook as pages that anything can read: HTML and Markdown from one value for each page, and lists as CSV."""
