"""The contract as a workbook: to download, to fill in, to correct in the browser."""
