"""The page of a locked workbook, and the page that asks for a passphrase before the first close."""
