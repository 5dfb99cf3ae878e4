"""The functions over whole tables agree with what the command line finds and counts in the same workbooks."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.contoh import contoh as buku_contoh
from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, span, udfs  # noqa: F401 - a fixture
from xlkinerja.check.checking import check_books
from xlkinerja.hosts.declared import Range, call
from xlkinerja.kinerja.capaian import CHECK_SATUAN
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import names
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import Row
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

CONTOH = sorted(names())
KEPALA = ("No", "Kode", "Sasaran", "Indikator Kinerja", "Definisi", "Satuan", "Polarisasi", "Target",
          "Target Maksimum", "Realisasi")  # fmt: skip
BARIS = (None, None, "Laporan selesai", "Laporan tepat waktu", None, "%", "Maksimal", 97.5, None, 100.0)


@pytest.fixture(scope="module", params=CONTOH)
def contoh(request):
    """The filled Realisasi workbook of an example: the Book, and its sheets as COM hands them over."""
    result = fill(buku_contoh(request.param)["Realisasi.xlsx"])
    package = Package.from_bytes(result.data)

    def lembar(name: str, dari: int, sampai_kolom: int):
        cells = package.read_sheet(name).cells
        akhir = max(split_ref(ref)[1] for ref in cells)
        return tuple(
            tuple(_com(cells.get(f"{column_letter(c)}{r}")) for c in range(1, sampai_kolom + 1))
            for r in range(dari, akhir + 1)
        )

    return book_from(package, Path("Realisasi.xlsx")), lembar("Realisasi", 4, 31), lembar("Pengaturan", 1, 4)


def _com(cell):
    value = None if cell is None else cell.value
    return float(value) if isinstance(value, Decimal) else value


def test_capaian_of_an_example(udfs, contoh):  # noqa: F811 - the fixture of that name
    """Over the columns Target, Realisasi, Polarisasi the function gives what Python measures row by row."""
    book, _, _ = contoh
    aturan = book_aturan(book)
    rows = [r for r in book.main.indikator if r["target_maksimum"].empty and r["berlaku"].text.lower() != "tidak"]
    rows = [r for r in rows if row_result(r, aturan).state != CHECK_SATUAN]  # units are no argument
    assert len(rows) >= 8
    ambil = [[_com(r[k]) for k in ("target", "realisasi", "polarisasi")] for r in rows]
    columns = [span(tuple((b[i],) for b in ambil)) for i in range(3)]
    limit = TIDAK_DIISI if aturan.cap is None else float(aturan.cap)
    result = udfs.call_udf(MODUL, "KIN_CAPAIAN", (*columns, limit))
    harapan = [row_result(r, aturan) for r in rows]
    if aturan.decimals == 2 and aturan.minimal_profile == "lan":
        assert result == [
            [float(h.capaian) if isinstance(h.capaian, Decimal) else h.capaian or h.status] for h in harapan
        ]
    status = udfs.call_udf(MODUL, "KIN_STATUS", (*columns, limit))
    assert [s for (s,) in status] == [h.status for h in harapan]


def test_ringkasan_of_an_example(udfs, contoh):  # noqa: F811
    """The counts and averages are those of the sheet Ringkasan, by the settings of the workbook."""
    book, table, pengaturan = contoh
    r = summarise(book)
    result = udfs.call_udf(MODUL, "KIN_RINGKASAN", (span(table), span(pengaturan)))
    figures = {b[0]: b[1] for b in result}
    assert figures["Rata-rata capaian per indikator (%)"] == float(r.per_indikator.value)
    assert figures["Rata-rata capaian per sasaran (%)"] == float(r.per_sasaran.value)
    assert figures["Jumlah indikator"] == r.indikator_count
    assert figures["Status Tercapai"] == r.status["Tercapai"]
    assert sum(b[1] for b in result if str(b[0]).startswith("Kategori ")) == sum(r.kategori.values())
    sasaran = result[[b[0] for b in result].index("No") + 1 :]
    assert [b[0] for b in sasaran] == list(range(1, r.sasaran_count + 1))
    assert sum(b[2] for b in sasaran) == r.indikator_count


def test_ikhtisar_of_an_example(udfs, contoh):  # noqa: F811
    """One row for each indikator in the order of the sheet, and the average as the last."""
    book, table, pengaturan = contoh
    r = summarise(book)
    result = udfs.call_udf(MODUL, "KIN_IKHTISAR", (span(table), span(pengaturan)))
    assert [b[2] for b in result[1:-1]] == [t.row["indikator"].text for s in r.sasaran for t in s.indikator]
    assert result[-1][5] == float(r.rerata.value)


def tanpa_format(book):
    """The Book as a range tells it: values, but not how they are shown."""
    polos = {
        name: replace(
            table,
            rows=tuple(
                Row(r.number, {k: replace(c, format="General") for k, c in r.cells.items()}, r.carried)
                for r in table.rows
            ),
        )
        for name, table in book.tables.items()
    }
    return replace(book, tables=polos)


def test_periksa_of_an_example(udfs, contoh):  # noqa: F811
    """Row by row the function says exactly what the command line says of the same values; clean rows say so.

    Excel takes 255 letters in a column of texts: a longer one ends by naming the button that says all.
    """
    book, table, pengaturan = contoh
    pesan = {}
    for t in check_books([tanpa_format(book)], select=("XK008", "XK2", "XK3", "XK504", "XK508")).temuan:
        if t.lembar == "Realisasi" and t.sel:
            pesan.setdefault(split_ref(t.sel)[1], set()).add(f"{t.pesan} {t.tindakan}".strip())
    arguments = (span(table[1:]), span((table[0],)), span(pengaturan))
    result = call("KIN_PERIKSA", [Range(table[1:], 5, 1), (table[0],), pengaturan])
    dalam_kolom = udfs.call_udf(MODUL, "KIN_PERIKSA", arguments)
    potong = " … lihat tombol Periksa"
    assert dalam_kolom == [[t if len(t) <= 255 else t[: 255 - len(potong)] + potong] for (t,) in result]
    has_content = {r.number for r in book.main.rows}
    assert len(result) >= len(has_content) >= 8
    for number, (text,) in enumerate(result, 5):
        if number in pesan:
            assert {one.partition(": ")[2] for one in text.split("\n")} == pesan[number]
        else:
            assert text == ("Tidak ada temuan" if number in has_content else "")


def test_periksa_names_what_is_wrong(udfs):  # noqa: F811
    """A number typed as text is named with its column; a clean row and an empty one are not."""
    wrong = (*BARIS[:7], "8 laporan", *BARIS[8:])
    wrong = (*wrong[:3], "Indikator kedua", *wrong[4:])
    result = udfs.call_udf(MODUL, "KIN_PERIKSA", (span((BARIS, wrong, (None,) * 10)), TIDAK_DIISI, TIDAK_DIISI))
    assert result[0] == ["Tidak ada temuan"]
    assert result[1][0].startswith("Target: ")
    assert "8 laporan" in result[1][0]
    assert result[2] == [""]


def test_periksa_names_the_cells_of_the_sheet(udfs):  # noqa: F811
    """The other place of a repeated indikator is named by the address it has on the user's own sheet."""
    rows = span((BARIS, BARIS), place=(41, 2))
    result = udfs.call_udf(MODUL, "KIN_PERIKSA", (rows, TIDAK_DIISI, TIDAK_DIISI))
    assert "Indikator" in result[1][0]
    assert "E41" in result[1][0]


def test_periksa_needs_a_place(udfs):  # noqa: F811
    """A value instead of a range is refused in words."""
    assert udfs.call_udf(MODUL, "KIN_PERIKSA", (5.0, TIDAK_DIISI, TIDAK_DIISI))[0][0].startswith("Tunjuk baris")


def test_columns_may_stand_in_another_order(udfs):  # noqa: F811
    """With a header row the columns are found by their names."""
    header, rows = span((KEPALA[::-1],)), span((BARIS[::-1],))
    assert udfs.call_udf(MODUL, "KIN_PERIKSA", (rows, header, TIDAK_DIISI)) == [["Tidak ada temuan"]]


def test_a_table_of_four_columns_is_enough(udfs):  # noqa: F811
    """Indikator, polarisasi, target and realisasi make an Ikhtisar; 100 / 97.5 is 102.56."""
    table = span((("Indikator Kinerja", "Polarisasi", "Target", "Realisasi"), ("Hadir", "Maksimal", 97.5, 100.0)))
    result = udfs.call_udf(MODUL, "KIN_IKHTISAR", (table, TIDAK_DIISI))
    assert result[1] == [1.0, "", "Hadir", "97,5", "100", 102.56, ""]


def test_a_table_without_its_columns_is_refused_in_words(udfs):  # noqa: F811
    """The missing headers are named."""
    result = udfs.call_udf(MODUL, "KIN_RINGKASAN", (span((("Indikator Kinerja", "Target"), ("a", 1.0))), TIDAK_DIISI))
    assert result[0][0].startswith("Kolom Polarisasi, Realisasi tidak ditemukan di baris judul.")
