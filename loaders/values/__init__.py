"""One cell in, one value out: tolerant in form, strict in meaning."""
