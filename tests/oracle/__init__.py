"""The slow second implementation of every question, in plain Python over a world; asks no store.

Each function has the name of a query and answers with the same rows: dictionaries in the same order.
"""
