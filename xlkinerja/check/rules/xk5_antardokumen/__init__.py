"""Antardokumen: RKT, PK, Rencana Aksi and Realisasi beside each other."""
