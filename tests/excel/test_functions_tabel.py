"""The functions over whole tables agree with what the command line finds and counts in the same workbooks."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.contoh import contoh as buku_contoh
from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, rentang, udfs  # noqa: F401 - a fixture
from xlkinerja.check.checking import check_books
from xlkinerja.hosts.declared import Rentang, call
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import names
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import Row
from xlkinerja.workbook.package import Package

CONTOH = sorted(names())
KEPALA = ("No", "Kode", "Sasaran", "Indikator Kinerja", "Definisi", "Satuan", "Polarisasi", "Target",
          "Target Maksimum", "Realisasi")  # fmt: skip
BARIS = (None, None, "Laporan selesai", "Laporan tepat waktu", None, "%", "Maksimal", 97.5, None, 100.0)


@pytest.fixture(scope="module", params=CONTOH)
def contoh(request):
    """The filled Realisasi workbook of an example: the Book, and its sheets as COM hands them over."""
    data = fill(buku_contoh(request.param)["Realisasi.xlsx"])
    package = Package.from_bytes(data.data)

    def lembar(nama: str, dari: int, sampai_kolom: int):
        sel = package.read_sheet(nama).cells
        akhir = max(split_ref(ref)[1] for ref in sel)
        return tuple(
            tuple(_com(sel.get(f"{column_letter(c)}{r}")) for c in range(1, sampai_kolom + 1))
            for r in range(dari, akhir + 1)
        )

    return data.book, lembar("Realisasi", 4, 30), lembar("Pengaturan", 1, 4)


def _com(cell):
    value = None if cell is None else cell.value
    return float(value) if isinstance(value, Decimal) else value


def test_capaian_of_an_example(udfs, contoh):  # noqa: F811 - the fixture of that name
    """Over the columns Target, Realisasi, Polarisasi the function gives what Python measures row by row."""
    book, _, _ = contoh
    aturan = aturan_buku(book)
    rows = [r for r in book.main.indikator if r["target_maksimum"].empty and r["berlaku"].text.lower() != "tidak"]
    assert len(rows) >= 8
    ambil = [[_com(r[k]) for k in ("target", "realisasi", "polarisasi")] for r in rows]
    kolom = [rentang(tuple((b[i],) for b in ambil)) for i in range(3)]
    batas = TIDAK_DIISI if aturan.batas is None else float(aturan.batas)
    hasil = udfs.call_udf(MODUL, "KIN_CAPAIAN", (*kolom, batas))
    harapan = [hasil_baris(r, aturan) for r in rows]
    if aturan.desimal == 2 and aturan.profil_minimal == "lan":
        assert hasil == [
            [float(h.capaian) if isinstance(h.capaian, Decimal) else h.capaian or h.status] for h in harapan
        ]
    status = udfs.call_udf(MODUL, "KIN_STATUS", (*kolom, batas))
    assert [s for (s,) in status] == [h.status for h in harapan]


def test_ringkasan_of_an_example(udfs, contoh):  # noqa: F811
    """The counts and averages are those of the sheet Ringkasan, by the settings of the workbook."""
    book, tabel, pengaturan = contoh
    r = summarise(book)
    hasil = udfs.call_udf(MODUL, "KIN_RINGKASAN", (rentang(tabel), rentang(pengaturan)))
    isi = {b[0]: b[1] for b in hasil}
    assert isi["Rata-rata capaian per indikator (%)"] == float(r.per_indikator.nilai)
    assert isi["Rata-rata capaian per sasaran (%)"] == float(r.per_sasaran.nilai)
    assert isi["Jumlah indikator"] == r.jumlah_indikator
    assert isi["Status Tercapai"] == r.status["Tercapai"]
    assert sum(b[1] for b in hasil if str(b[0]).startswith("Kategori ")) == sum(r.kategori.values())
    sasaran = hasil[[b[0] for b in hasil].index("No") + 1 :]
    assert [b[0] for b in sasaran] == list(range(1, r.jumlah_sasaran + 1))
    assert sum(b[2] for b in sasaran) == r.jumlah_indikator


def test_ikhtisar_of_an_example(udfs, contoh):  # noqa: F811
    """One row for each indikator in the order of the sheet, and the average as the last."""
    book, tabel, pengaturan = contoh
    r = summarise(book)
    hasil = udfs.call_udf(MODUL, "KIN_IKHTISAR", (rentang(tabel), rentang(pengaturan)))
    assert [b[2] for b in hasil[1:-1]] == [t.row["indikator"].text for s in r.sasaran for t in s.indikator]
    assert hasil[-1][5] == float(r.rerata.nilai)


def tanpa_format(book):
    """The Book as a range tells it: values, but not how they are shown."""
    polos = {
        nama: replace(
            tabel,
            rows=tuple(
                Row(r.number, {k: replace(c, format="General") for k, c in r.cells.items()}, r.carried)
                for r in tabel.rows
            ),
        )
        for nama, tabel in book.tables.items()
    }
    return replace(book, tables=polos)


def test_periksa_of_an_example(udfs, contoh):  # noqa: F811
    """Row by row the function says exactly what the command line says of the same values; clean rows say so.

    Excel takes 255 letters in a column of texts: a longer one ends by naming the button that says all.
    """
    book, tabel, pengaturan = contoh
    pesan = {}
    for t in check_books([tanpa_format(book)], select=("XK008", "XK2", "XK3", "XK504", "XK508")).temuan:
        if t.lembar == "Realisasi" and t.sel:
            pesan.setdefault(split_ref(t.sel)[1], set()).add(f"{t.pesan} {t.tindakan}".strip())
    masukan = (rentang(tabel[1:]), rentang((tabel[0],)), rentang(pengaturan))
    hasil = call("KIN_PERIKSA", [Rentang(tabel[1:], 5, 1), (tabel[0],), pengaturan])
    dalam_kolom = udfs.call_udf(MODUL, "KIN_PERIKSA", masukan)
    potong = " … lihat tombol Periksa"
    assert dalam_kolom == [[t if len(t) <= 255 else t[: 255 - len(potong)] + potong] for (t,) in hasil]
    terisi = {r.number for r in book.main.rows}
    assert len(hasil) >= len(terisi) >= 8
    for row, (teks,) in enumerate(hasil, 5):
        if row in pesan:
            assert {satu.partition(": ")[2] for satu in teks.split("\n")} == pesan[row]
        else:
            assert teks == ("Tidak ada temuan" if row in terisi else "")


def test_periksa_names_what_is_wrong(udfs):  # noqa: F811
    """A number typed as text is named with its column; a clean row and an empty one are not."""
    salah = (*BARIS[:7], "8 laporan", *BARIS[8:])
    salah = (*salah[:3], "Indikator kedua", *salah[4:])
    hasil = udfs.call_udf(MODUL, "KIN_PERIKSA", (rentang((BARIS, salah, (None,) * 10)), TIDAK_DIISI, TIDAK_DIISI))
    assert hasil[0] == ["Tidak ada temuan"]
    assert hasil[1][0].startswith("Target: ")
    assert "8 laporan" in hasil[1][0]
    assert hasil[2] == [""]


def test_periksa_names_the_cells_of_the_sheet(udfs):  # noqa: F811
    """The other place of a repeated indikator is named by the address it has on the user's own sheet."""
    baris = rentang((BARIS, BARIS), tempat=(41, 2))
    hasil = udfs.call_udf(MODUL, "KIN_PERIKSA", (baris, TIDAK_DIISI, TIDAK_DIISI))
    assert "Indikator" in hasil[1][0]
    assert "E41" in hasil[1][0]


def test_periksa_needs_a_place(udfs):  # noqa: F811
    """A value instead of a range is refused in words."""
    assert udfs.call_udf(MODUL, "KIN_PERIKSA", (5.0, TIDAK_DIISI, TIDAK_DIISI))[0][0].startswith("Tunjuk baris")


def test_columns_may_stand_in_another_order(udfs):  # noqa: F811
    """With a header row the columns are found by their names."""
    judul, isi = rentang((KEPALA[::-1],)), rentang((BARIS[::-1],))
    assert udfs.call_udf(MODUL, "KIN_PERIKSA", (isi, judul, TIDAK_DIISI)) == [["Tidak ada temuan"]]


def test_a_table_of_four_columns_is_enough(udfs):  # noqa: F811
    """Indikator, polarisasi, target and realisasi make an Ikhtisar; 100 / 97.5 is 102.56."""
    tabel = rentang((("Indikator Kinerja", "Polarisasi", "Target", "Realisasi"), ("Hadir", "Maksimal", 97.5, 100.0)))
    hasil = udfs.call_udf(MODUL, "KIN_IKHTISAR", (tabel, TIDAK_DIISI))
    assert hasil[1] == [1.0, "", "Hadir", "97,5", "100", 102.56, "Sangat Berhasil"]


def test_a_table_without_its_columns_is_refused_in_words(udfs):  # noqa: F811
    """The missing headers are named."""
    hasil = udfs.call_udf(MODUL, "KIN_RINGKASAN", (rentang((("Indikator Kinerja", "Target"), ("a", 1.0))), TIDAK_DIISI))
    assert hasil[0][0].startswith("Kolom Polarisasi, Realisasi tidak ditemukan di baris judul.")
