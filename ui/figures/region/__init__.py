"""Figures of one region: five panels, its action plan, what it realised, how old each sheet is."""
