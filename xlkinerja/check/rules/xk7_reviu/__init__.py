"""Reviu laporan: the printed report beside the workbooks of its set."""
