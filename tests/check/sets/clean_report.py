"""The content of a report without a fault about the clean set, as copied into Reviu, and small edits to it."""

from tests.addresses import AL, AN, RV, TL
from tests.check.sets.clean_set import INDIKATOR, S1, S2, S3, Isi
from tests.check.sets.edits import Edit, both

TARGET = ("90%", "4 laporan", "8 temuan", "5 - 10 hari", "WTP")
REALISASI = ("99%", "4 laporan", "6 temuan", "7 hari", "WTP")
CAPAIAN = ("110%", "100%", "125%", "100%", "WTP")
KATEGORI = ("Sangat Berhasil", "Berhasil", "Sangat Berhasil", "Berhasil", None)
SASARAN = (S1, S1, S2, S2, S3)


def printed(letak: str, table: str, document: str, rows: range = range(5)) -> list[dict[str, object]]:
    """Some of the five indikator as one printed table; measurements with all their figures."""
    measured = document == "Pengukuran"
    return [
        {
            "letak": letak,
            "tabel": table,
            "dokumen": document,
            "tingkat": "Indikator",
            **({"sasaran": SASARAN[i]} if i == rows[0] or SASARAN[i] != SASARAN[i - 1] else {}),
            "indikator": INDIKATOR[i]["indikator"],
            "target": TARGET[i],
            **({"realisasi": REALISASI[i], "capaian": CAPAIAN[i], "kategori": KATEGORI[i]} if measured else {}),
        }
        for i in rows
    ]


def sasaran_level() -> list[dict[str, object]]:
    common = {"letak": "BAB III.A Tabel 3.1", "tabel": "T3.1", "dokumen": "Pengukuran", "tingkat": "Sasaran"}
    return [
        {**common, "indikator": S1, "target": "90%", "realisasi": "99%", "capaian": "110%"},
        {**common, "indikator": S2, "target": "8 temuan", "realisasi": "6 temuan"},
        {**common, "indikator": S3, "target": "WTP", "realisasi": "WTP", "capaian": "WTP"},
    ]


def report_content() -> dict[str, list[dict[str, object]]]:
    """Rows of the Reviu workbook.

    Tabel Laporan: IKHT rows 5–9, III.B1 10–11, III.B2 12–13, III.B3 14, PK-II 15–19, RKT-II 20–24, T3.1 25–27.
    Anggaran Laporan: A1 rows 5–7. Angka Narasi: rows 5–17 in the order below.
    """
    uang = {"letak": "BAB III.C", "tabel": "A1"}
    narasi = [
        {"besaran": "Jumlah sasaran", "acuan": "IKHT", "nilai": "3 (tiga)"},
        {"besaran": "Jumlah indikator", "nilai": "5 (lima)"},
        {"besaran": "Rata-rata capaian", "dasar": "indikator", "acuan": "IKHT", "nilai": "108,75%"},
        {"besaran": "Jumlah tercapai", "acuan": "III.B", "nilai": "5"},
        {"besaran": "Jumlah tidak tercapai", "acuan": "IKHT", "nilai": "0"},
        {"besaran": "Semua tercapai", "nilai": "semua tercapai"},
        {"besaran": "Jumlah di atas 100%", "acuan": "IKHT", "nilai": "2"},
        {"besaran": "Jumlah tepat 100%", "acuan": "IKHT", "nilai": "2"},
        {"besaran": "Total pagu", "acuan": "A1", "nilai": "Rp1.000,00", "terbilang": "seribu rupiah"},
        {"besaran": "Total realisasi", "nilai": "Rp980,00"},
        {"besaran": "Persen realisasi", "acuan": "A1", "nilai": "98%"},
        {"besaran": "Sisa anggaran", "nilai": "Rp20,00"},
        {"besaran": "Jumlah program", "acuan": "PK", "nilai": "2 (dua)"},
    ]
    return {
        TL: [
            *printed("Ikhtisar Eksekutif", "IKHT", "Pengukuran"),
            *printed("BAB III.B Sasaran 1", "III.B1", "Pengukuran", range(2)),
            *printed("BAB III.B Sasaran 2", "III.B2", "Pengukuran", range(2, 4)),
            *printed("BAB III.B Sasaran 3", "III.B3", "Pengukuran", range(4, 5)),
            *printed("BAB II.B", "PK-II", "PK"),
            *printed("BAB II.C", "RKT-II", "RKT"),
            *sasaran_level(),
        ],
        AL: [
            {**uang, "tingkat": "Program", "kode": "076.01.CQ", "uraian": "Program Konsolidasi Demokrasi",
             "pagu": "Rp700,00", "realisasi": "Rp690,00", "persen": "98,57%"},
            {**uang, "tingkat": "Program", "kode": "076.01.WA", "uraian": "Program Dukungan Manajemen",
             "pagu": "Rp300,00", "realisasi": "Rp290,00", "persen": "96,67%"},
            {**uang, "tingkat": "Jumlah", "uraian": "JUMLAH", "pagu": "Rp1.000,00", "realisasi": "Rp980,00",
             "persen": "98%"},
        ],
        AN: [{"letak": "Ringkasan Eksekutif", **n} for n in narasi],
    }  # fmt: skip


def put_report(content: Isi, sheet: str, row: int, **changes: object) -> None:
    """Changes cells of the report's copy; `row` is the row of the sheet (from 5), None empties."""
    cells = content[RV][sheet][row - 5]
    for key, value in changes.items():
        if value is None:
            cells.pop(key, None)
        else:
            cells[key] = value


def table(row: int, **changes: object) -> Edit:
    return lambda content: put_report(content, TL, row, **changes)


def tables(rows: tuple[int, ...], **changes: object) -> Edit:
    return both(*(table(row, **changes) for row in rows))


def money(row: int, **changes: object) -> Edit:
    return lambda content: put_report(content, AL, row, **changes)


def said(row: int, **changes: object) -> Edit:
    return lambda content: put_report(content, AN, row, **changes)


def says(**values: object) -> Edit:
    """A further sentence; it stands in row 18 of Angka Narasi, the next one in 19."""
    return lambda content: content[RV][AN].append({"letak": "BAB IV", **values})


def adds(*rows: dict[str, object]) -> Edit:
    """Further budget rows; the first stands in row 8 of Anggaran Laporan."""
    return lambda content: content[RV][AL].extend(rows)


def only(*tables: str) -> Edit:
    """The report with some tables alone, and without sentences."""

    def edit(content: Isi) -> None:
        content[RV][TL] = [r for r in content[RV][TL] if r["tabel"] in tables]
        content[RV][AL], content[RV][AN] = [], []

    return edit


def quiet(*edits: Edit) -> Edit:
    """Edits to a report without sentences, so that only the tables speak."""
    return both(lambda content: content[RV].update({AN: []}), *edits)


def year(tahun: int, pagu: str, realisasi: str, percent: str) -> dict[str, object]:
    """One row of a table of several years."""
    common = {"letak": "BAB III.C", "tabel": "A2", "tahun": tahun, "tingkat": "Jumlah"}
    return {**common, "pagu": pagu, "realisasi": realisasi, "persen": percent}
