"""Kelengkapan: what is owed and not there."""
