"""Angka dan satuan: what is typed where a number belongs, and in which unit."""
