"""Formulas and texts that templates and `susun` both write, each with its twin in Python."""

#: Office and year under every title; Satker and Tahun are cells on Identitas.
RUMUS_KANTOR = 'IF(Satker="","",Satker&IF(Tahun="",""," — Tahun "&Tahun))'


def kantor(satker: str, tahun: str) -> str:
    """What RUMUS_KANTOR shows."""
    return satker + (f" — Tahun {tahun}" if tahun else "") if satker else ""
