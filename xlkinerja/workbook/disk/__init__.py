"""Files on the disk of the user: read and written safely."""
