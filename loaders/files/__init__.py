"""Bytes in, cells with addresses out, behind limits; a file that cannot be opened is a finding."""
