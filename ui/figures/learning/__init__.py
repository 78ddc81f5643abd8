"""The learning network: sessions, learning questions, who can help whom, the tables of a day, collaboration."""
