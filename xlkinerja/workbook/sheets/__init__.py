"""The declared sheets, one file each."""
