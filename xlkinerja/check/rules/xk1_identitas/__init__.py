"""Identitas: whose document it is, which version, signed by whom and when."""
