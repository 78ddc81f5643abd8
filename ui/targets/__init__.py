"""Where a figure is shown: page, stage, report, slides, data file; each shows any figure and knows none."""
