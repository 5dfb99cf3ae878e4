"""The printed report (Reviu.xlsx) beside the workbooks of its set: tables, budgets and sentences."""
