"""Headers as offices print them are understood, without a finding, and named in messages as they stand."""

import pytest

from tests.addresses import ANG, PK, RA, RE, RKT, RV, TL, at, main
from tests.check.sets.case import Case, found, run
from tests.check.sets.clean_set import put
from tests.check.sets.paper import written
from xlkinerja.workbook.documents import DOCUMENTS
from xlkinerja.workbook.labels import dated, heading

#: What stands in the header of a column, by file, sheet and key.
PRINTED = {
    RE: {
        "sasaran": ("Sasaran Strategis", "Sasaran Program/Kegiatan", "SASARAN KEGIATAN", "Sasaran Program / Kegiatan"),
        "indikator": ("Indikator Kinerja Utama", "Indikator Kinerja Kegiatan", "IKU", "Indikator", "INDIKATOR KINERJA"),
        "target": ("Target 2024", "Target Tahun 2024", "Target Kinerja", "Target Tahun Ini"),
        "realisasi": ("Realisasi Tahun Ini", "Realisasi 2024", "Realisasi Tahun 2024", "Realisasi Kinerja"),
        "realisasi_n1": ("Realisasi 2023", "Realisasi Tahun 2023", "Realisasi Tahun Lalu", "Realisasi n-1"),
        "realisasi_n2": ("Realisasi 2022",),
        "capaian": ("% Capaian", "Persentase Capaian", "Capaian (%)", "%", "Persentase"),
        "kategori": ("Kriteria", "Kategori Capaian"),
        "bukti": ("Bukti Dukung", "Data Dukung"),
        "penanggung_jawab": ("Penanggungjawab", "Penanggung jawab :"),
        "target_renstra": ("Target Renstra", "Target Jangka Menengah"),
    },
    RA: {
        "target_tw1": ("Triwulan I", "TW I", "TW 1", "Target Triwulan I", "TRIWULAN 1"),
        "target_tw4": ("Triwulan IV", "TW IV", "TW 4"),
        "realisasi_tw2": ("Realisasi Triwulan II", "Realisasi TW 2"),
        "kegiatan": ("Rencana Aksi", "Uraian Kegiatan"),
        "pelaksana": ("Penanggung Jawab", "Unit Pelaksana"),
    },
    RKT: {
        "anggaran": ("Pagu Anggaran", "Pagu", "Anggaran (Rp)", "Anggaran 2024"),
        "uraian_kegiatan": ("Kegiatan",),
        "sasaran": ("Sasaran Kegiatan",),
        "target": ("Target 2024",),
    },
    PK: {"sasaran": ("Sasaran Strategis",), "indikator": ("IKU",), "target": ("Target Perjanjian Kinerja",)},
}
SPELT = [(file, key, text) for file, columns in PRINTED.items() for key, texts in columns.items() for text in texts]


@pytest.mark.parametrize(("file", "key", "text"), SPELT, ids=[f"{f[:4]} {t}" for f, _, t in SPELT])
def test_b8_a_printed_header_is_its_column(file: str, key: str, text: str) -> None:
    """The clean set stays without a finding when a header reads as offices print it."""
    assert found(run(Case(text, cells={at(file, key): text}))) == set()


def test_b8_all_at_once() -> None:
    """Four columns of a Realisasi under other names: nothing is missing, and the target is still compared."""
    cells = {
        at(RE, "sasaran"): "Sasaran Strategis",
        at(RE, "indikator"): "Indikator Kinerja Utama",
        at(RE, "realisasi"): "Realisasi Tahun Ini",
        at(RE, "target"): "Target 2024",
    }
    case = Case("empat judul", cells=cells, edit=lambda isi: put(isi, RE, main(RE), 0, "target", 95))
    assert {(kode, place.sel) for kode, place, _ in found(run(case))} == {("XK501", at(RE, "target", 5).sel)}


BUDGET = [("pagu", "Pagu Anggaran"), ("pagu", "Anggaran"), ("persen", "%"), ("uraian", "Program/Kegiatan"),
          ("realisasi", "Realisasi Anggaran")]  # fmt: skip


@pytest.mark.parametrize(("key", "text"), BUDGET)
def test_b8_budget(key: str, text: str) -> None:
    """The sheet Anggaran of Realisasi as well."""
    assert found(run(Case(text, cells={at(RE, key, lembar=ANG): text}))) == set()


def test_b8_year_of_another_document() -> None:
    """«Target 2023» on a document of 2024 is not its target: the header is named with the column that is missing."""
    report = run(Case("target 2023", cells={at(PK, "target"): "Target 2023"}, files=(PK,)))
    (finding,) = [t for t in report.temuan if t.kode == "XK006"]
    assert finding.sel == at(PK, "target").sel
    assert "«Target 2023»" in finding.pesan


def test_b8_messages_name_the_header_that_stands_there() -> None:
    """A damaged target below «Target Tahun 2024» is told by that name."""
    cells = {at(PK, "target"): "Target Tahun 2024", at(PK, "target", 5): "20.5350.000"}
    report = run(Case("judul sendiri", cells=cells, files=(PK,)))
    assert [t.pesan[:18] for t in report.temuan if t.kode == "XK202"] == ["Target Tahun 2024:"]


def test_b8_declared_header_goes_first() -> None:
    """A column of one's own named «Sasaran Strategis» beside Sasaran is one's own, wherever it stands."""
    for sel in ("Z4", "A4"):
        paper = written("PK", prepared=5)
        paper.type("PK", sel, "Sasaran Strategis")
        assert paper.book("PK.xlsx").tables["PK"].letters["sasaran"] == "D"


def test_b8_filling_keeps_the_heading() -> None:
    """`susun` writes the formulas for the column and leaves its heading."""
    paper = written("Realisasi", prepared=5, content={main(RE): [{"sasaran": "S", "indikator": "I", "target": 4}]})
    paper.type(main(RE), at(RE, "capaian").sel, "% Capaian")
    paper.type(main(RE), at(RE, "target").sel, "Target Tahun Ini")
    paper.fill()
    cells = paper.read_sheet(main(RE)).cells
    assert (cells["N4"].value, cells["H4"].value) == ("% Capaian", "Target Tahun Ini")
    assert cells["N5"].formula is not None


def test_b8_two_columns_of_one_name() -> None:
    """Of two equal headers the left one is read, and the other is told."""
    report = run(Case("dua target", cells={at(PK, "penanggung_jawab"): "Target"}, files=(PK,)))
    assert [(t.kode, t.sel) for t in report.temuan if t.kode == "XK024"] == [("XK024", at(PK, "penanggung_jawab").sel)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_b8_no_name_is_two_columns(document) -> None:
    """Within one sheet every name leads to one column, in every year."""
    for table in document.tables:
        seen: dict[str, str] = {}
        for column in table.columns:
            for name in (column.header, *column.names):
                for tahun in (2023, 2024):
                    text = heading(dated(name, tahun))
                    assert text
                    assert seen.setdefault(f"{tahun} {text}", column.key) == column.key, (table.name, name)


def test_b8_printed_tables() -> None:
    """The sheet Tabel Laporan understands the headers of printed tables."""
    paper = written("Reviu", prepared=5)
    for key, text in (("sasaran", "Sasaran Strategis"), ("capaian", "% Capaian"), ("kategori", "Kriteria")):
        paper.type(TL, at(RV, key, lembar=TL).sel, text)
    assert not [p for p in paper.book("Reviu.xlsx").problems if p.kind == "kolom_hilang"]


@pytest.mark.parametrize(
    ("file", "key", "text"),
    [
        (RE, "target", "TARGET\nTH. 2024"),
        (RE, "target", "Target Thn 2024"),
        (RE, "target", "Target Tahun Anggaran 2024"),
        (RE, "target", "Target (2024)"),
        (RE, "target", "Target (%)"),
        (RE, "realisasi", "Realisasi s/d TW IV"),
        (RE, "realisasi", "REALISASI S.D. TRW IV"),
        (RE, "realisasi", "Realisasi sampai dengan Triwulan 4"),
        (RE, "realisasi", "Realisasi s.d. 31 Desember 2024"),
        (RE, "realisasi_n1", "Realisasi Th. 2023"),
        (RE, "capaian", "Prosentase Capaian"),
        (RE, "capaian", "Capaian\nTahun 2024 (%)"),
        (RE, "sasaran", "Sasaran Strategis (SS)"),
        (RE, "sasaran", "TUJUAN/\nSASARAN"),
        (RE, "indikator", "Nama Indikator Kinerja"),
        (PK, "target", "Target Perjanjian Kinerja Tahun 2024"),
        (RKT, "anggaran", "Pagu Anggaran (Rp.)"),
        (RA, "target_tw3", "Trw. III"),
        (RA, "kegiatan", "Aksi / Kegiatan"),
    ],
)
def test_b8_more_headers(file: str, key: str, text: str) -> None:
    """Upper case, line breaks, short forms of tahun, triwulan, and sampai dengan."""
    assert found(run(Case(text, cells={at(file, key): text}))) == set()


@pytest.mark.parametrize("text", ["Realisasi s.d. TW II", "Realisasi 2025", "Target 2025", "Realisasi TW IV", "Hasil"])
def test_b8_another_time_is_another_column(text: str) -> None:
    """What was reached by the half of the year, or in another one, is not the realisasi."""
    report = run(Case(text, cells={at(RE, "realisasi"): text}, files=(RE,)))
    assert any(t.kode == "XK006" and t.sel == at(RE, "realisasi").sel for t in report.temuan)
