"""The ground of the checker: texts, words, years, places, and what a cell says."""
