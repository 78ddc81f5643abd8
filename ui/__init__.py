"""What the user sees: words, formats, figures and the frame around every page."""
