"""Everything as tables to take along: what columns they have, and the files that hold them."""
