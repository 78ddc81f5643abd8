"""Workbook in, checked rows out; knows no Streamlit and holds no Dutch sentence."""
