"""One region, or all together, to take along: a report to read and print, slides to show, a workbook to count with."""
