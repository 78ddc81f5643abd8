"""Figures to take along: one workbook, one zip, every table with an address that stays."""

from loaders import contract
from ui import data_tables, frame
from ui.targets.data_tables.catalogue import catalogue_of

frame.require()

data_tables.show(catalogue_of(contract.REGIONAL, contract.LEARNING))
