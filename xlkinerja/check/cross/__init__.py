"""The documents of one set beside each other: which indikator, sasaran and kegiatan are the same."""
