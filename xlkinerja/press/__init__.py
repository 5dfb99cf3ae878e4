"""Forms leave the house: one workbook of an office and year, and a PDF of it."""
