"""The tables of the three reports, laid out as offices lay them out, come back as the rows of the data."""

from collections.abc import Mapping, Sequence
from functools import cache

import pytest

from tests.intake.layouts import banded, body, grid, merged, pages, paragraph, per_sasaran, title
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.report.model import load
from xlkinerja.report.parts import ReportTable

PASER, MUARA_ENIM, TANJAB = "paser-2024", "muara-enim-2024", "tanjung-jabung-timur-2023"
#: Table → report, id, year, the title over it, and its columns as the report prints them.
TABLES = {
    "pk": (PASER, "PK-L", 2024, "PERJANJIAN KINERJA TAHUN 2024", ("no", "sasaran", "indikator", "target")),
    "pk-kode": (MUARA_ENIM, "PK", 2024, "PERJANJIAN KINERJA TAHUN 2024", ("no", "sasaran", "indikator", "target")),
    "rkt": (PASER, "RKT-1", 2024, "RENCANA KINERJA TAHUNAN TAHUN 2024", ("sasaran", "indikator", "target")),
    "rkt-tj": (TANJAB, "RKT-L", 2023, "RENCANA KINERJA TAHUNAN", ("no", "sasaran", "indikator", "target")),
    "pengukuran": (PASER, "IKHTISAR", 2024, "", ("no", "sasaran", "indikator", "target", "realisasi", "capaian",
                   "kategori")),
    "iii-a": (MUARA_ENIM, "T3.10", 2024, "", ("no", "sasaran", "indikator", "target", "realisasi", "capaian")),
    "rkt-panjang": (MUARA_ENIM, "RKT", 2024, "", ("no", "program", "uraian_kegiatan", "sasaran", "indikator", "satuan",
                    "target", "penanggung_jawab", "anggaran")),
    "ra": (TANJAB, "RA", 2023, "", ("sasaran", "indikator", "kegiatan", "target", "tw1", "tw2", "tw3", "tw4",
           "pelaksana")),
}  # fmt: skip
HEADERS = {
    "no": "No.", "sasaran": "Sasaran Program/Kegiatan", "indikator": "Indikator Kinerja", "target": "Target",
    "realisasi": "Realisasi", "capaian": "Capaian", "kategori": "Kategori", "program": "Program",
    "uraian_kegiatan": "URAIAN KEGIATAN", "satuan": "SATUAN", "penanggung_jawab": "PENANGGUNG JAWAB KEGIATAN",
    "anggaran": "ANGGARAN", "kegiatan": "Kegiatan", "tw1": "Triwulan I", "tw2": "Triwulan II", "tw3": "Triwulan III",
    "tw4": "Triwulan IV", "pelaksana": "Pelaksana",
}  # fmt: skip
KINDS = {"pk": "pk", "pk-kode": "pk", "rkt": "rkt", "rkt-tj": "rkt", "pengukuran": "pengukuran", "iii-a": "pengukuran",
         "rkt-panjang": "rkt", "ra": "rencana_aksi"}  # fmt: skip


@cache
def printed(report: str, name: str) -> ReportTable:
    return load(report).by_id(name)


def expected(rows: Sequence[Mapping[str, str]], keys: Sequence[str]) -> list[dict[str, str]]:
    """The cells of the data in those columns, quarters under the keys of our columns, blanks as one."""
    named = {f"tw{n}": f"target_tw{n}" for n in range(1, 5)}
    return [{named.get(k, k): " ".join(r[k].split()) for k in keys if r.get(k, "").strip()} for r in rows]


def taken(blocks: list, tahun: int | None, wanted: str = "", *, kode: bool = False) -> list[dict[str, str]]:
    """All rows that come out of the blocks, with nothing left, without the codes found in brackets."""
    intake = take(blocks, tahun, wanted)
    assert everything_left(intake) == []
    rows = [r for t in intake.tables for r in t.found.rows]
    return rows if kode else [{k: v for k, v in r.items() if k != "kode"} for r in rows]


def header(keys: Sequence[str]) -> list[str]:
    return [HEADERS[k] for k in keys]


def numbers(keys: Sequence[str]) -> list[str]:
    return [f"({n})" for n in range(1, len(keys) + 1)]


def blanked(rows: Sequence[Mapping[str, str]], keys: Sequence[str]) -> list[dict[str, str]]:
    """The rows as staff type them: what is as above is left empty."""
    results: list[dict[str, str]] = []
    for n, row in enumerate(rows):
        above = rows[n - 1] if n else {}
        results.append({k: row.get(k, "") for k in keys if k not in ("sasaran", "program", "uraian_kegiatan")
                        or row.get(k) != above.get(k)})  # fmt: skip
    return results


def layouts(rows: Sequence[Mapping[str, str]], keys: Sequence[str]) -> dict[str, list]:
    """One table in every layout that keeps all of its cells."""
    top, two = header(keys), [numbers(keys)]
    bare = [k for k in keys if k != "sasaran"]
    band = "Sasaran Strategis {n} : {text}"
    figures = [k for k in keys if k in ("target", "realisasi", "capaian", "kategori")]
    first = keys.index(figures[0])
    spanning = ["" if k in figures else HEADERS[k] for k in keys]
    spanning[first] = "Kinerja"
    below = [HEADERS[k] if k in figures else "" for k in keys]
    upright = [(0, n, 2, 1) for n, k in enumerate(keys) if k not in figures]
    return {
        "plain": [grid([top, *body(rows, keys)])],
        "upper case": [grid([[t.upper() for t in top], *body(rows, keys)])],
        "numbered": [grid([top, *two, *body(rows, keys)])],
        "empty as above": [grid([top, *body(blanked(rows, keys), keys)])],
        "sasaran merged": [merged(rows, [top], keys, ["sasaran"])],
        "bands": [banded(rows, [header(bare)], bare, band)],
        "bands of a csv": [banded(rows, [header(bare)], bare, band, flat=True)],
        "bands without a word": [banded(rows, [header(bare), numbers(bare)], bare, "{text}")],
        "bands upper case": [banded(rows, [header(bare)], bare, "SASARAN PROGRAM / KEGIATAN {n} : {text}")],
        "under a line each": per_sasaran(rows, [header(bare)], bare, "Sasaran {n}: {text}"),
        "two levels": [grid([spanning, below, *body(rows, keys)], [*upright, (0, first, 1, len(figures))])],
        "two levels of a csv": [grid([spanning, below, *body(rows, keys)])],
        "two levels, numbered": [grid([spanning, below, *two, *body(rows, keys)], upright)],
        "pages": pages(rows, [top], keys, 4),
        "pages, numbered": pages(rows, [top, *two], keys, 3),
        "pages without header": pages(rows, [top], keys, 5, repeated=False),
        "title in the grid": [grid([["DAFTAR"], ["Tahun"], top, *body(rows, keys)])],
        "blank rows": [grid([top, *(line for r in body(rows, keys) for line in (r, [""]))])],
        "blank columns": [grid([[c for t in r for c in (t, "")] for r in (top, *body(rows, keys))])],
    }


LAYOUTS = list(layouts(printed(PASER, "PK-L").baris, ("no", "sasaran", "indikator", "target")))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["pk", "pk-kode", "rkt", "rkt-tj", "pengukuran", "iii-a"])
def test_a_table_comes_back_in_every_layout(name, layout):
    """Same rows, same texts, nothing left over."""
    report, table, tahun, over, keys = TABLES[name]
    rows = expected(printed(report, table).baris, keys)
    blocks = [*([title(over)] if over else []), *layouts(rows, keys)[layout]]
    assert taken(blocks, tahun) == rows
    assert {t.kind for t in take(blocks, tahun).tables} == {KINDS[name]}


@pytest.mark.parametrize("layout", ["plain", "numbered", "empty as above", "pages", "pages without header"])
def test_a_long_rkt_comes_back(layout):
    """Nine columns, with the program as a column."""
    report, table, tahun, _, keys = TABLES["rkt-panjang"]
    rows = expected(printed(report, table).baris, keys)
    assert taken(layouts(rows, keys)[layout], tahun) == rows


def test_the_code_in_brackets_behind_a_sasaran_is_its_kode():
    """«… (076.01.CQ.6709).», as the data has it; the sasaran keeps its text."""
    report, table, tahun, over, keys = TABLES["pk-kode"]
    rows = printed(report, table).baris
    assert taken([title(over), *layouts(rows, keys)["plain"]], tahun, kode=True) == expected(rows, ("kode", *keys))


def test_a_long_rkt_with_programs_as_bands_and_a_total_comes_back():
    """Its last row is the total, though an indikator may begin with the same word."""
    report, table, tahun, _, keys = TABLES["rkt-panjang"]
    rows = expected(printed(report, table).baris, keys)
    bare = [k for k in keys if k != "program"]
    one = banded(rows, [header(bare), numbers(bare)], bare, "{text}", by="program")
    last = grid([["", "JUMLAH ANGGARAN", *[""] * 5, "Rp 50.549.514.000"]]).rows
    intake = take([one._replace(rows=one.rows + last)], tahun)
    assert intake.tables[0].found.rows == rows
    assert intake.tables[0].found.total == {"label": "JUMLAH ANGGARAN", "anggaran": "Rp 50.549.514.000"}
    assert everything_left(intake) == []


def test_a_rencana_aksi_with_its_quarters_under_one_header_comes_back():
    """The quarters under Target Output Kegiatan are the plan's, those under Realisasi what was done."""
    report, table, tahun, _, keys = TABLES["ra"]
    rows = expected(printed(report, table).baris, keys)
    raw = printed(report, table).baris
    first = keys.index("tw1")
    for over, prefix in (("Target Output Kegiatan", "target_"), ("Realisasi Output Kegiatan", "realisasi_")):
        top = ["" if k.startswith("tw") else HEADERS[k] for k in keys]
        top[first] = over
        below = [HEADERS[k] if k.startswith("tw") else "" for k in keys]
        merges = [(0, first, 1, 4), *((0, n, 2, 1) for n, k in enumerate(keys) if not k.startswith("tw"))]
        wanted = [{k.replace("target_tw", f"{prefix}tw"): t for k, t in r.items()} for r in rows]
        assert taken([grid([top, below, *body(raw, keys)], merges)], tahun) == wanted
        assert taken([grid([top, below, *body(raw, keys)])], tahun) == wanted


def test_two_budget_tables_side_by_side_come_back_as_two():
    """One by program with its total, one by year."""
    program, year = printed(MUARA_ENIM, "T3.11a"), printed(MUARA_ENIM, "T3.11b")
    keys, other = ("no", "uraian", "pagu", "realisasi", "persen"), ("no", "tahun", "pagu", "realisasi", "persen")
    left = [["No", "Program", "PAGU", "Realisasi", "%"], *body(program.baris, keys)]
    left.append(["", "JUMLAH", "Rp.110.004.781.000,-", "Rp.109.205.738.791,-", "99,27%"])
    right = [["NO.", "TAHUN", "PAGU", "REALISASI", "%"], *body(year.baris, other)]
    empty = [""] * 5
    lines = [
        [*(left[n] if n < len(left) else empty), "", *(right[n] if n < len(right) else empty)]
        for n in range(max(len(left), len(right)))
    ]
    intake = take([grid(lines)], 2024)
    assert everything_left(intake) == []
    assert [t.found.rows for t in intake.tables] == [expected(program.baris, keys), expected(year.baris, other)]
    assert [t.found.total.get("persen", "") for t in intake.tables] == ["99,27%", ""]


def test_the_money_of_a_pk_goes_to_the_pk():
    """Program · Anggaran under the table of a PK is its second page, total included."""
    table = printed(PASER, "PK-L")
    keys = ("no", "sasaran", "indikator", "target")
    money = [["No", "Program", "Anggaran"], *(["", a.program, a.nilai_tercetak] for a in table.anggaran)]
    intake = take([title("PERJANJIAN KINERJA TAHUN 2024"), *layouts(table.baris, keys)["plain"], grid(money)], 2024)
    assert [t.kind for t in intake.tables] == ["pk"]
    assert intake.tables[0].money == [{"program": a.program, "nilai_tercetak": a.nilai_tercetak}
                                      for a in table.anggaran]  # fmt: skip
    assert everything_left(intake) == []


def test_a_renstra_keeps_each_year():
    """Bare years under a header, and the aim as a band."""
    lines = [
        ["Sasaran", "Indikator", "Satuan", "Target Kinerja", "", ""],
        ["", "", "", "2022", "2023", "2024"],
        ["Tujuan 1: Mewujudkan layanan"],
        ["Meningkatnya layanan", "Jumlah layanan", "layanan", "3", "4", "5"],
        ["", "Indeks layanan", "indeks", "3,1", "3,2", "3,3"],
    ]
    intake = take([grid(lines, [(2, 0, 1, 6)])], 2024)
    assert intake.tables[0].kind == "renstra"
    assert intake.tables[0].found.rows[1] == {
        "tujuan": "Mewujudkan layanan", "sasaran": "Meningkatnya layanan", "indikator": "Indeks layanan",
        "satuan": "indeks", "target_2022": "3,1", "target_2023": "3,2", "target_2024": "3,3",
    }  # fmt: skip


def test_a_line_that_only_begins_names_the_sasaran_on_the_next():
    """«Sasaran Strategis 1», then its text on a line of its own."""
    table = grid([["Indikator", "Target", "Realisasi"], ["Jumlah laporan", "2 laporan", "2 laporan"]])
    intake = take([paragraph("Sasaran Strategis 1"), paragraph("Terwujudnya tertib laporan"), table], 2024)
    assert intake.tables[0].found.rows[0]["sasaran"] == "Terwujudnya tertib laporan"
