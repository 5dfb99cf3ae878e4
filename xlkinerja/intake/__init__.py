"""Documents from elsewhere become blocks (`sources/`), and blocks become a report as data."""
