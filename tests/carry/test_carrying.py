"""What goes along, what is asked, what is listed, and that every part of the file that is not ours stays."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.addresses import sel
from tests.carry.typed_cells import book
from tests.contoh import contoh
from xlkinerja.carry.writing import complete, new_workbook
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.templates import Captioned

OFFICE = {"satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": 2024, "tempat": "Contoh"}
ROWS = [
    {"kode": "6709", "sasaran": "Terwujudnya data pemilih", "indikator": "Persentase data pemilih mutakhir",
     "satuan": "%", "polarisasi": "Maksimal", "target": 97.5, "penanggung_jawab": "Subbagian Data"},
    {"indikator": "Jumlah laporan data pemilih", "satuan": "laporan", "polarisasi": "Maksimal", "target": 4},
    {"sasaran": "Terwujudnya kantor yang akuntabel", "indikator": "Opini BPK", "polarisasi": "Predikat",
     "target": "WTP"},
]  # fmt: skip


def made(key: str, rows: list[dict[str, Any]], **more: Any) -> bytes:
    document = BY_KEY[key]
    identitas = OFFICE | more.pop("identitas", {})
    content = {document.main.name: rows} | more.pop("content", {})
    return template_bytes(document, 12, identitas=identitas, content=content, **more)


def source(key: str = "pk", rows: list[dict[str, Any]] | None = None, **more: Any) -> Book:
    return book(made(key, ROWS if rows is None else rows, **more), BY_KEY[key].file)


def rows_of(data: bytes, *keys: str) -> list[tuple[Any, ...]]:
    main = book(data, "x.xlsx").main
    assert main is not None
    return [tuple(str(r[k].value) if r[k].value is not None else "" for k in keys) for r in main.rows]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return {n: z.read(n) for n in z.namelist()}


def test_a_new_workbook_says_what_the_pk_says() -> None:
    carry = new_workbook(source(), "realisasi")
    assert rows_of(
        carry.data, "kode", "sasaran", "indikator", "satuan", "polarisasi", "target", "penanggung_jawab"
    ) == [
        (
            "6709",
            "Terwujudnya data pemilih",
            "Persentase data pemilih mutakhir",
            "%",
            "Maksimal",
            "97.5",
            "Subbagian Data",
        ),
        ("", "", "Jumlah laporan data pemilih", "laporan", "Maksimal", "4", ""),
        ("", "Terwujudnya kantor yang akuntabel", "Opini BPK", "", "Predikat", "WTP", ""),
    ]
    made_book = book(carry.data, "Realisasi.xlsx")
    assert {k: made_book.identity(k) for k in ("satker", "entitas", "tahun", "tempat", "dokumen")} == {
        "satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": "2024", "tempat": "Contoh", "dokumen": "Realisasi",
    }  # fmt: skip
    assert (carry.plan.asked, carry.plan.differing, carry.plan.vanished) == ([], [], [])


def test_who_carries_it_out_is_who_is_responsible() -> None:
    data = new_workbook(source(), "rencana-aksi").data
    assert rows_of(data, "pelaksana")[0] == ("Subbagian Data",)


def test_what_stands_stays_and_what_differs_is_listed() -> None:
    """The target of the first row was typed otherwise, its unit is empty, a further row is the office's own."""
    typed = [
        {**ROWS[0], "target": 95, "satuan": "", "penanggung_jawab": ""},
        {"sasaran": "Sasaran lain", "indikator": "Banyaknya tamu yang dilayani", "target": 3},
    ]
    carry = complete(made("realisasi", typed), source(), "realisasi")
    assert rows_of(carry.data, "sasaran", "indikator", "satuan", "target") == [
        ("Terwujudnya data pemilih", "Persentase data pemilih mutakhir", "%", "95"),
        ("Sasaran lain", "Banyaknya tamu yang dilayani", "", "3"),
        ("Terwujudnya data pemilih", "Jumlah laporan data pemilih", "laporan", "4"),
        ("Terwujudnya kantor yang akuntabel", "Opini BPK", "", "WTP"),
    ]
    assert carry.plan.differing == [f"Realisasi!{sel('target', 5)} (Target) 95; PK H5 97,5"]
    assert carry.plan.vanished == ["Realisasi!D6 «Banyaknya tamu yang dilayani»"]
    assert [n.partition(" ")[0] for n in carry.plan.new] == ["Realisasi!D7", "Realisasi!D8"]


def test_the_number_of_a_sasaran_returns_and_the_new_rows_compute() -> None:
    carry = complete(made("realisasi", [ROWS[0], {"sasaran": "Lain", "indikator": "Tamu"}]), source(), "realisasi")
    sheet = openpyxl.load_workbook(io.BytesIO(carry.data), data_only=True)["Realisasi"]
    assert [sheet[f"A{n}"].value for n in range(5, 9)] == [1, 2, 1, 3]
    assert sheet[sel("status", 7)].value == "Belum diisi"


def test_rows_behind_the_prepared_ones_get_their_formulas() -> None:
    many = [{"sasaran": "S", "indikator": f"Indikator nomor {n} yang {'a' * n}", "target": 1} for n in range(1, 16)]
    carry = complete(made("realisasi", many[:12]), source(rows=many), "realisasi")
    sheet = openpyxl.load_workbook(io.BytesIO(carry.data))["Realisasi"]
    assert [str(sheet[sel("status", n)].value)[:1] for n in (17, 18, 19)] == ["=", "=", "="]
    assert sheet["D20"].value is None
    assert [n.endswith(" (di luar baris siap isi templat)") for n in carry.plan.new] == [True, True, True]


def test_likeness_alone_is_asked() -> None:
    typed = [{**ROWS[0], "kode": "", "indikator": "Persentase data pemilih yang mutakhir", "target": ""}]
    carry = complete(made("realisasi", typed), source(), "realisasi")
    assert rows_of(carry.data, "indikator", "target")[0] == ("Persentase data pemilih yang mutakhir", "")
    assert [a for a in carry.plan.asked if "diduga sama" in a] == carry.plan.asked
    assert len(carry.plan.asked) == 1
    assert len(carry.plan.new) == 2


def test_a_percent_of_the_source_is_its_number() -> None:
    """97,5% as Excel holds it (0,975 in percent format) is 97,5 beside the unit %, and 0,975 in a percent cell."""
    shown = source(rows=[{**ROWS[0], "target": Captioned(Decimal("0.975"), "0.0%")}])
    assert rows_of(new_workbook(shown, "realisasi").data, "target") == [("97.5",)]
    blank = openpyxl.load_workbook(io.BytesIO(made("realisasi", [{**ROWS[0], "target": ""}])))
    blank["Realisasi"][sel("target", 5)].number_format = "0.0%"
    buffer = io.BytesIO()
    blank.save(buffer)
    carry = complete(buffer.getvalue(), shown, "realisasi")
    assert rows_of(carry.data, "target") == [("0.975",)]
    assert openpyxl.load_workbook(io.BytesIO(carry.data))["Realisasi"][sel("target", 5)].number_format == "0.0%"


def test_a_value_in_another_unit_is_asked() -> None:
    shown = source(rows=[{**ROWS[1], "target": Captioned(Decimal(4), 'General" kali"')}])
    carry = complete(made("realisasi", [{**ROWS[1], "target": ""}]), shown, "realisasi")
    assert rows_of(carry.data, "target") == [("",)]
    assert "satuannya lain" in carry.plan.asked[0]


def test_a_text_never_becomes_a_formula() -> None:
    evil = [{"sasaran": "=1+1", "indikator": '=HYPERLINK("x")', "target": "=2"}]
    for carry in (
        new_workbook(source(rows=evil), "realisasi"),
        complete(made("realisasi", []), source(rows=evil), "realisasi"),
    ):
        sheet = openpyxl.load_workbook(io.BytesIO(carry.data))["Realisasi"]
        assert [sheet[f"{c}5"].data_type for c in "CD"] == ["s", "s"]
        assert sheet["C5"].value == "=1+1"


def test_last_year_fills_the_years_before() -> None:
    last = source(
        "realisasi",
        [
            {**ROWS[0], "realisasi": 91, "realisasi_n1": 90, "realisasi_n3": 88, "definisi": "d"},
            {**ROWS[1], "satuan": "kali"},
        ],
        identitas={"tahun": 2023},
        pengaturan={"skala": "Permendagri", "desimal": 1},
    )
    carry = new_workbook(source(), "realisasi", last=last)
    keys = ("realisasi", "realisasi_n1", "realisasi_n2", "realisasi_n3", "realisasi_n4", "definisi")
    assert rows_of(carry.data, *keys)[0] == ("", "91", "90", "", "88", "d")
    assert str(book(carry.data, "x").pengaturan["desimal"].value) == "1"
    wrong = source("realisasi", ROWS, identitas={"tahun": 2022})
    with pytest.raises(PatchRefused, match="2022"):
        new_workbook(source(), "realisasi", last=wrong)


def test_a_renstra_gives_the_rkt_of_a_year() -> None:
    rows = [{**{k: v for k, v in ROWS[0].items() if k in {"sasaran", "indikator", "satuan", "polarisasi"}},
             "target_1": 80, "target_3": "85-90"}]  # fmt: skip
    renstra = source("renstra", rows, identitas={"tahun": 2022, "tahun_akhir": 2026})
    assert rows_of(new_workbook(renstra, "rkt", tahun=2022).data, "target", "target_maksimum") == [("80", "")]
    assert rows_of(new_workbook(renstra, "rkt", tahun=2024).data, "target", "target_maksimum") == [("85", "90")]
    with pytest.raises(PatchRefused, match="2022–2026 tidak memuat tahun 2027"):
        new_workbook(renstra, "rkt", tahun=2027)
    with pytest.raises(PatchRefused, match="--tahun"):
        new_workbook(renstra, "rkt")


def test_a_change_of_the_pk_is_the_next_one() -> None:
    carry = new_workbook(source(), "pk-perubahan")
    assert book(carry.data, "x").identity("versi") == "perubahan ke-1"
    assert book(new_workbook(book(carry.data, "x"), "pk-perubahan").data, "x").identity("versi") == "perubahan ke-2"


@pytest.mark.parametrize(
    ("target", "change", "words"),
    [
        ("realisasi", {"tahun": 2023}, "bertahun 2024"),
        ("realisasi", {"satker": "KPU Kabupaten Lain"}, "KPU Kabupaten Lain"),
    ],
)
def test_of_another_year_or_office_is_refused(target: str, change: dict[str, Any], words: str) -> None:
    with pytest.raises(PatchRefused, match=words):
        complete(made(target, [], identitas=change), source(), target)


def test_the_wrong_kind_is_refused() -> None:
    with pytest.raises(PatchRefused, match="RKT diturunkan dari Renstra atau RKT"):
        new_workbook(source(), "rkt")
    with pytest.raises(PatchRefused, match="Tujuannya PK, bukan Realisasi"):
        complete(made("pk", ROWS), source(), "realisasi")


def test_other_parts_stay_byte_for_byte() -> None:
    """A Realisasi that susun has drawn, with a sheet of the office's own; only the sheets written into differ."""
    name = "paser-2024"
    files = contoh(name)
    drawn = fill(files["Realisasi.xlsx"]).data
    pk = book(files["PK.xlsx"], "PK.xlsx")
    emptied = _without(drawn, ("D", 26), ("F", 26), ("G", 26), ("H", 26))
    carry = complete(emptied, pk, "realisasi", name="Realisasi.xlsx")
    before, after = parts(emptied), parts(carry.data)
    assert list(before) == list(after)
    differing = {n for n in before if before[n] != after[n]}
    package = Package.from_bytes(emptied)
    written = {package.sheet_part(sheet) for sheet in ("Realisasi", *carry.plan.cells)}
    assert differing <= {*written, package.workbook_part}
    assert package.sheet_part("Realisasi") in differing
    assert complete(carry.data, pk, "realisasi", name="Realisasi.xlsx").data == carry.data


def _without(data: bytes, *cells: tuple[str, int]) -> bytes:
    return patch(data, {"Realisasi": {f"{c}{n}": None for c, n in cells}})


def test_nothing_to_do_is_the_same_file() -> None:
    files = contoh("paser-2024")
    pk = book(files["PK.xlsx"], "PK.xlsx")
    assert complete(files["Realisasi.xlsx"], pk, "realisasi").data == files["Realisasi.xlsx"]


def test_a_renstra_completes_a_realisasi() -> None:
    """Definition and the target at the end of the period, in rows that are there; no row is added."""
    kept = ("sasaran", "indikator", "satuan", "polarisasi")
    rows = [{k: r.get(k) for k in kept} | {"target_1": 1, "target_5": 99, "definisi": "d"} for r in ROWS[:2]]
    renstra = source("renstra", rows, identitas={"tahun": 2022, "tahun_akhir": 2026})
    carry = complete(made("realisasi", ROWS[:1]), renstra, "realisasi")
    assert rows_of(carry.data, "target", "target_renstra", "definisi") == [("97.5", "99", "d")]


def test_a_value_does_not_go_below_another_unit() -> None:
    """The office measures the indikator in another unit now: last year's value is asked for, not written."""
    last = source("realisasi", [{**ROWS[1], "satuan": "kali", "realisasi": 3}], identitas={"tahun": 2023})
    carry = complete(made("realisasi", [ROWS[1]]), last, "realisasi", only_known=True)
    assert rows_of(carry.data, "realisasi_n1") == [("",)]
    assert "satuannya lain" in carry.plan.asked[0]


def test_behind_a_note_the_sasaran_is_written_out() -> None:
    """Formulas know of no notes: a sasaran left empty below one would be read as the note's."""
    noted = [ROWS[0], {"sasaran": "Catatan: target menurut DIPA revisi"}]
    carry = complete(made("realisasi", noted), source(rows=ROWS[:2]), "realisasi")
    sheet = openpyxl.load_workbook(io.BytesIO(carry.data), data_only=True)["Realisasi"]
    assert (sheet["C7"].value, sheet["D7"].value, sheet["A7"].value) == (
        "Terwujudnya data pemilih", "Jumlah laporan data pemilih", 1,
    )  # fmt: skip


def test_hidden_and_merged_rows_are_left_out() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(made("realisasi", ROWS[:1])))
    workbook["Realisasi"].row_dimensions[6].hidden = True
    workbook["Realisasi"].merge_cells("D7:E8")
    buffer = io.BytesIO()
    workbook.save(buffer)
    carry = complete(buffer.getvalue(), source(), "realisasi")
    assert [n.partition(" ")[0] for n in carry.plan.new] == ["Realisasi!D9", "Realisasi!D10"]


def test_an_old_template_is_completed_first() -> None:
    """A Realisasi of an earlier version gets today's columns, then what is carried; a second run changes nothing."""
    old = (Path(__file__).parents[1] / "workbook" / "templat_lama" / "Realisasi.xlsx").read_bytes()
    before = book(old, "Realisasi.xlsx")
    office = {k: before.identity(k) for k in ("satker", "entitas")} | {"tahun": before.tahun}
    rows = [
        {"sasaran": r.sasaran, "indikator": r["indikator"].text, "penanggung_jawab": "Umum"} for r in before.indikator
    ]
    pk = source(rows=[*rows, {"sasaran": "Sasaran baru", "indikator": "Banyaknya tamu"}], identitas=office)
    carry = complete(old, pk, "realisasi", name="Realisasi.xlsx")
    assert carry.notes
    keys = ("indikator", "target", "realisasi")
    assert rows_of(carry.data, *keys) == [*rows_of(old, *keys), ("Banyaknya tamu", "", "")]
    assert rows_of(carry.data, "penanggung_jawab")[0] in {("Umum",), rows_of(old, "penanggung_jawab")[0]}
    assert complete(carry.data, pk, "realisasi").data == carry.data
