"""Figures from rows: measured, counted, added up."""
