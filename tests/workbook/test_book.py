"""What was read of a workbook refuses a question that no sheet can answer."""

import pytest

from xlkinerja.workbook.book import Cell, Row


def test_a_key_that_no_column_declares_is_refused():
    """A misspelt key is an error; a declared one of another sheet is an empty cell without address."""
    row = Row(5, {"target": Cell("H5", None)}, {})
    assert row["target"].ref == "H5"
    assert row["pagu"] == Cell("")
    with pytest.raises(KeyError, match="tarjet"):
        _ = row["tarjet"]
