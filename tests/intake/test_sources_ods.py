"""Spreadsheets of LibreOffice are read with what their cells show."""

from pathlib import Path

import pytest

from tests.intake.written import ODS_ROW, open_document, tables
from xlkinerja.intake.blocks import SourceTable, Unreadable
from xlkinerja.intake.sources import read_blocks


def test_an_open_document_is_read_with_its_shown_texts(tmp_path: Path):
    """Values, merges, repeated cells, lines and comments of an .ods."""
    rows = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row>"
        "<table:table-row><table:table-cell><text:p>Sasaran</text:p></table:table-cell>"
        "<table:table-cell><text:p>Indikator</text:p></table:table-cell>"
        "<table:table-cell><text:p>Target</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Sasaran<text:s/>satu</text:p>'
        "</table:table-cell><table:table-cell><office:annotation><text:p>catatan</text:p></office:annotation>"
        "<text:p>baris</text:p><text:p>dua</text:p></table:table-cell>"
        '<table:table-cell office:value-type="percentage" office:value="0.975"><text:p>97,5%</text:p>'
        "</table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2025-01-02"><text:p>02/01/25</text:p>'
        "</table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    )
    [table] = read_blocks(open_document(tmp_path / "PK.ods", rows))
    assert tables([table]) == [
        [["Sasaran", "Indikator", "Target"], ["Sasaran satu", "baris\ndua", "97,5%"], ["Sasaran satu", "b", "02/01/25"]]
    ]
    assert isinstance(table, SourceTable)
    target = table.rows[1][2]
    assert (str(target.value), target.place.cell) == ("0.975", "C5")


def test_a_hidden_sheet_of_an_open_document_is_told(tmp_path: Path):
    """It is not taken, so here nothing is."""
    style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    path = open_document(tmp_path / "PK.ods", ODS_ROW * 2, style, 'table:name="Lama" table:style-name="ta2"')
    with pytest.raises(Unreadable, match="Lembar «Lama» tersembunyi"):
        read_blocks(path)
