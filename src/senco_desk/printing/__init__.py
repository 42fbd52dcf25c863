"""From the frozen portfolio to paper: tagged PDF (PDF/UA-1) on ReportLab, and its pages as pictures.

Tagging, from below: `structure` holds the tree, `canvas` ties marks on the page to it, `flowables` and `tables` draw
marked text, `document` lays out pages and refuses what is not tagged, `saving` writes the file. `wording` is the only
way from text to paragraph. `parts` has one file for each part of the portfolio; `writing` puts them together, and
`child` does so in a process of its own. ReportLab is imported nowhere else in the house, and slowly: import late.
"""
