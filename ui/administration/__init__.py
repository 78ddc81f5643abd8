"""What administrators see and do: one module a part of the page; what may be done is asked in the lower room."""
