"""What is stored and what it means; knows neither spreadsheets nor screens."""
