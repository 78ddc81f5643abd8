"""What a network day leaves behind: its results as pictures, as files to take along, and as a page for each region."""
