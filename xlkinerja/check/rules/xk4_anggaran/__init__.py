"""Anggaran: amounts, totals, percentages and the names of programmes."""
