"""What a patch does, part by part: cells, rows, charts, names and styles, what a user typed."""
