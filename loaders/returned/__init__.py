"""The user's own workbook back, with every finding at its cell."""
