"""What one document says goes on into another: from Renstra to RKT, PK, Rencana Aksi, Realisasi, and into next year."""
