"""What is put on paper or into a PDF, whichever place asks: where to, its pages in memory, the printer."""
