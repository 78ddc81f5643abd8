"""Figures of coverage: who takes part where, what lacks, what overlaps, and which municipalities nobody reaches."""
