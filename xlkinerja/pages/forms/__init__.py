"""One file per printed form: ORDER, TITLE, NEEDS, and `page`, which makes its blocks of the papers."""
