"""Documents for Word and PowerPoint: the only python-docx and python-pptx."""
