"""Ringkasan and Ikhtisar Eksekutif on paper: the figures of their sheets, with no formula left."""

from decimal import Decimal
from pathlib import Path

from tests.pages.forms.printed_cells import heads, of_report, printed, prose, tables, titles, typed
from xlkinerja.pages.blocks import Chart, PageTable, Signatures
from xlkinerja.pages.filling import template_bytes
from xlkinerja.report.model import load
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.templates import Captioned

PASER = "paser-2024"


def test_the_summary_of_paser():
    """166,79 by indikator and 134,46 by sasaran; 5 above, 13 at and 4 below 100; 18 of 22 reached."""
    found = printed("ringkasan", realisasi=of_report(PASER, "Realisasi.xlsx"))
    capaian, anggaran, kategori, status, sasaran = tables(found)
    assert [row[2] for row in capaian] == ["166,79", "134,46", "19", "22", "5", "13", "4", "100,00"]
    assert [row[5] for row in capaian[:2]] == ["22 indikator", "19 sasaran"]
    assert [row[2] for row in anggaran] == ["46.073.490.000", "45.802.798.192", "99,41", "270.691.808"]
    assert [(row[0], row[2]) for row in kategori] == [
        ("Tidak Berhasil", "3"), ("Kurang Berhasil", "0"), ("Cukup Berhasil", "0"), ("Berhasil", "14"),
        ("Sangat Berhasil", "5"),
    ]  # fmt: skip
    assert [(row[0], row[2]) for row in status] == [("Tercapai", "18"), ("Tidak tercapai", "4")]
    assert len(sasaran) == 19
    assert sasaran[16][2:] == ["3", "1", "2", "0", "500,00", "Tidak tercapai"]  # 50, 1400 and 50
    (chart,) = (block for block in found.blocks if isinstance(block, Chart))
    assert list(chart.categories) == [str(i) for i in range(1, 20)]
    assert chart.series[0].values[16] == 500


def test_the_ikhtisar_of_paser_cell_by_cell():
    """A band over the indikator of each sasaran; the report cuts 133,33 to 133 and 102,56 to 102,5."""
    found = printed("ikhtisar", realisasi=of_report(PASER, "Realisasi.xlsx"))
    rows = load(PASER).by_id("IKHTISAR").baris
    (shown,) = tables(found)
    bands = [row[0] for row in shown if not row[3]]
    sasaran = list(dict.fromkeys(row["sasaran"] for row in rows))
    assert bands == [f"Sasaran Program / Kegiatan {i} : {text}" for i, text in enumerate(sasaran, 1)]
    lines = [row for row in shown if row[3]]
    assert [row[0] for row in lines] == [row["indikator"] for row in rows]
    assert [row[6] for row in lines] == [row["kategori"] for row in rows]
    assert [row[3].replace(" ", "") for row in lines] == [row["target"].replace(" ", "") for row in rows]
    assert [row[4].replace(" ", "") for row in lines] == [row["realisasi"].replace(" ", "") for row in rows]
    assert (lines[4][5], lines[5][5]) == ("133,33%", "102,56%")
    assert heads(found)[0][3] == "Kinerja"
    assert len(prose(found)) == 2
    assert isinstance(found.blocks[-1], Signatures)


def test_both_styles_and_a_column_that_is_gone():
    """The style of Pengaturan; the form needs none of the computed columns, which the sheet refuses to do without."""
    rows = [{"sasaran": "S1", "indikator": "A", "satuan": "%", "polarisasi": "Maksimal", "target": 80, "realisasi": 60}]
    book = typed("Realisasi", rows, pengaturan={"gaya": "kolom", "nomor_urut": "Ya"})
    for column in ("capaian", "kategori", "status", "no"):
        book.main.letters.pop(column)
    found = printed("ikhtisar", realisasi=book)
    assert tables(found)[0][0][:5] == ["1", "S1", "A", "80%", "60%"]
    assert titles(found) == ["IKHTISAR EKSEKUTIF", "KPU Kabupaten Contoh — Tahun 2024"]
    assert tables(printed("ringkasan", realisasi=book))[0][0][2] == "75,00"


def test_a_mean_over_nothing_is_no_line():
    """Predicates have no mean: neither page shows one, nor says that it runs over 0 indikator."""
    rows = [{"sasaran": "S1", "indikator": "Opini", "polarisasi": "Predikat", "target": "WTP", "realisasi": "WTP"}]
    book = typed("Realisasi", rows)
    capaian = tables(printed("ringkasan", realisasi=book))[0]
    assert [row[0] for row in capaian if not row[2]] == []
    assert not [row for row in capaian if row[0].startswith(("Rata-rata", "Median"))]
    (shown,) = tables(printed("ikhtisar", realisasi=book))
    assert [row[0] for row in shown if row[0].startswith("Rata-rata")] == []


def test_texts_stand_without_breaks_and_a_date_is_a_date():
    """A sasaran typed over two lines asks for the height that it has; 45657 in a format of dates is its day."""
    day = Captioned(Decimal(45657), "d mmmm yyyy")
    rows = [{"sasaran": " Satu\n  dua ", "indikator": "A", "polarisasi": "Maksimal", "target": day, "realisasi": day}]
    identitas = {"satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": 2024}
    data = template_bytes(BY_KODE["Realisasi"], identitas=identitas, content={"Realisasi": rows}, prepared=2)
    book = book_from(Package.from_bytes(data), Path("Realisasi.xlsx"))
    assert [row[1] for row in tables(printed("ringkasan", realisasi=book))[-1]] == ["Satu dua"]
    page = printed("ikhtisar", realisasi=book)
    boxes = [box for block in page.blocks if isinstance(block, PageTable) for line in block.lines for box in line.boxes]
    assert [box.number_format for box in boxes if box.value == Decimal(45657)] == ["d mmmm yyyy"] * 2
