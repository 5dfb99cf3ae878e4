"""What a workbook is: declared, read, written, made."""
