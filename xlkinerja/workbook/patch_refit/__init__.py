"""Today's template put into a workbook of an earlier one, or into one that lost a part of it."""
