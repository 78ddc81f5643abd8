"""The steps of handing in a file."""
