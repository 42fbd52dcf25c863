"""Find: one box at the top that finds any text in the workbook, any outcome, any place and any command."""
