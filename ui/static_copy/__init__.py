"""A copy of the pages of figures as plain files: no script, nothing from elsewhere, one folder per data version."""
