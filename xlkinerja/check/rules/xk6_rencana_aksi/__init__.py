"""Rencana aksi: quarters, and the year that they come to."""
