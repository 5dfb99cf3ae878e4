"""Tidying a workbook: what is typed in another way than it is meant, where what is meant is certain."""
