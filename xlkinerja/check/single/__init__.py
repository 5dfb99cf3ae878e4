"""What one workbook holds: its cells, amounts, texts and formulas, as the rules ask for them."""
