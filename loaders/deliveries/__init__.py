"""What a workbook changes, publishing and putting back, and what is remembered per region."""
