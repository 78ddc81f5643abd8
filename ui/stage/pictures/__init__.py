"""The stage pictures, a module per page; which one an address means stands in ``steps``."""
