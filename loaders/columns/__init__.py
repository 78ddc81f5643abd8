"""Which sheet and which column is what; what only a person can say is asked."""
