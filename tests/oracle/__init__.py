"""The slow second implementation of every question, in plain Python over a world; asks no store.

Each function has the name of a query and answers with the same rows: dictionaries in the same order. ``PAIRS`` of a
module name the questions that its functions judge; test_oracle compares them.
"""
