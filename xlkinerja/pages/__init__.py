"""What is drawn: pages as blocks, sheets of them, and their filling into a workbook."""
