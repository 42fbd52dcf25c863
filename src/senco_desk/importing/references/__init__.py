"""Lists of sources that other programs wrote, RIS and BibTeX, as references to be looked at before they are kept."""
