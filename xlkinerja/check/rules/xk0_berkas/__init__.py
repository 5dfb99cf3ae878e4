"""Berkas: files that are no readable workbook of ours, or a damaged one."""
