"""Capaian dan kategori: what is computed, its settings, scale and polarisasi, and the drawn sheets."""
