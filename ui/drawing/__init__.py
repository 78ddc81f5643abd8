"""Typed marks and forms for every canvas: a page, a stage, a slide; knows no figure."""
