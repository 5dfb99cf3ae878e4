"""What carrying over leaves to a person, what it folds, and where new rows go, worked out by hand."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import sel
from tests.carry.test_carrying import ROWS, made, rows_of, source
from tests.carry.typed_cells import book
from xlkinerja.carry.writing import Carry, complete
from xlkinerja.pages.filling import FILL_COLUMNS, fill
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

FIRST = {"kode": "6709.01", "sasaran": "Layanan", "indikator": "Persentase layanan tepat waktu", "target": 90}
SECOND = {**FIRST, "kode": "6709.02", "indikator": "Jumlah pengaduan yang selesai", "target": 12}


def edited(data: bytes, edit: Callable[[openpyxl.Workbook], object]) -> bytes:
    """The workbook after an edit in openpyxl."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    edit(workbook)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def once(data: bytes, *arguments: object, **more: object) -> Carry:
    """The result, after a look that a second run changes nothing."""
    carry = complete(data, *arguments, **more)  # type: ignore[arg-type]
    again = complete(carry.data, *arguments, **more)  # type: ignore[arg-type]
    assert (again.data, again.plan.written) == (carry.data, 0)
    return carry


def contents(data: bytes) -> dict[str, object]:
    """Value, formula and number format of every cell."""
    package = Package.from_bytes(data)
    return {sheet.name: package.read_sheet(sheet.name).cells for sheet in package.sheets}


def lists(carry: Carry) -> dict[str, list[str]]:
    return dict(carry.plan.lists("PK"))


def test_exchanged_names_are_asked() -> None:
    """Each code beside the name of the other: neither target is written, and with the names put right both are."""
    wrong = [
        {**FIRST, "indikator": SECOND["indikator"], "target": ""},
        {**SECOND, "indikator": FIRST["indikator"], "target": ""},
    ]
    carry = once(made("realisasi", wrong), source(rows=[FIRST, SECOND]), "realisasi")
    assert rows_of(carry.data, "target") == [("",), ("",)]
    assert [a.partition(" ")[0] for a in carry.plan.asked] == ["Realisasi!D5", "Realisasi!D6"]
    assert "Betulkan kode atau redaksinya" in carry.plan.asked[0]
    assert (carry.plan.new, carry.plan.vanished, carry.plan.differing) == ([], [], [])
    right = [{**FIRST, "target": ""}, {**SECOND, "target": ""}]
    assert rows_of(once(made("realisasi", right), source(rows=[FIRST, SECOND]), "realisasi").data, "target") == [
        ("90",),
        ("12",),
    ]


def test_a_reworded_indikator_with_its_code_is_filled_and_listed() -> None:
    """The code says which one it is, and the name is no other row's."""
    standing = [{**FIRST, "indikator": "Persentase pelayanan yang tepat waktu", "target": ""}, SECOND]
    carry = once(made("realisasi", standing), source(rows=[FIRST, SECOND]), "realisasi")
    assert rows_of(carry.data, "target") == [("90",), ("12",)]
    assert carry.plan.asked == []
    assert len(carry.plan.differing) == 1


def test_one_word_is_another_indikator() -> None:
    """Semester I and II: with both in the PK the second is a row of its own; with one the likeness is asked."""
    one = {**FIRST, "kode": "", "indikator": "Persentase laporan keuangan semester I tepat waktu", "target": 90}
    two = {**one, "indikator": "Persentase laporan keuangan semester II tepat waktu", "target": 80}
    both = once(made("realisasi", [{**one, "target": ""}]), source(rows=[one, two]), "realisasi")
    assert rows_of(both.data, "target") == [("90",), ("80",)]
    single = once(made("realisasi", [{**one, "target": ""}]), source(rows=[two]), "realisasi")
    assert rows_of(single.data, "target") == [("",)]
    assert "diduga sama" in single.plan.asked[0]


def test_letter_case_and_quotes_are_one_line() -> None:
    """Four texts that say the same in other letters fold into one line; a target that differs has its own."""
    quoted = {**ROWS[0], "indikator": 'Persentase "data pemilih" mutakhir'}
    standing = [
        {**ROWS[0], "indikator": "Persentase “data pemilih” mutakhir", "sasaran": "TERWUJUDNYA DATA PEMILIH"},
        {**ROWS[1], "indikator": "JUMLAH LAPORAN DATA PEMILIH", "satuan": "Laporan", "target": 5},
    ]
    carry = once(made("realisasi", standing), source(rows=[quoted, ROWS[1]]), "realisasi")
    assert lists(carry) == {
        "Berbeda, tidak diubah": [
            f"Realisasi!{sel('target', 6)} (Target) 5; PK H6 4",
            "Hanya huruf besar-kecil atau tanda petiknya: Realisasi!D5, Realisasi!D6, Realisasi!F6, Realisasi!C5",
        ]
    }


def test_what_stands_is_shown_as_it_stands() -> None:
    """An error and a formula that nobody calculated are named by themselves."""
    for typed, shown in (("#REF!", "#REF!"), ("=90+7.5", "=90+7.5")):
        data = edited(made("realisasi", ROWS[:1]), lambda w, t=typed: w["Realisasi"].__setitem__(sel("target", 5), t))
        assert once(data, source(rows=ROWS[:1]), "realisasi").plan.differing == [
            f"Realisasi!{sel('target', 5)} (Target) {shown}; PK H5 97,5"
        ]


def test_a_year_that_cannot_be_read_is_listed() -> None:
    data = made("realisasi", ROWS, identitas={"tahun": "2O24"})
    assert once(data, source(), "realisasi").plan.differing == ["Identitas!B7 (Tahun) «2O24»; PK 2024"]


@pytest.mark.parametrize("name", ["REALISASI", "realisasi "])
def test_a_sheet_goes_by_its_name_in_any_letters(name: str) -> None:
    """Programs know sheets by any letter case, and so does carrying over; the other sheets likewise."""

    def renamed(workbook: openpyxl.Workbook) -> None:
        workbook["Realisasi"]._WorkbookChild__title = name
        for other in ("Identitas", "Anggaran", "Pengaturan"):
            workbook[other]._WorkbookChild__title = other.upper()

    data = edited(made("realisasi", ROWS[:1], identitas={"tempat": ""}), renamed)
    carry = once(data, source(), "realisasi")
    assert [sheet.name for sheet in Package.from_bytes(carry.data).sheets][3] == name
    assert len(rows_of(carry.data, "indikator")) == 3
    assert book(carry.data, "x").identity("tempat") == "Contoh"
    status = Package.from_bytes(carry.data).read_sheet(name).cells[sel("status", 6)]
    assert (status.formula is not None, status.value) == (True, "Belum diisi")


@pytest.mark.parametrize(
    ("text", "key"), [("Mengetahui", "sasaran"), ("JUMLAH", "sasaran"), ("Catatan: x", "indikator")]
)
def test_new_rows_stand_above_a_signature(text: str, key: str) -> None:
    """Prepared rows that are free above what an office wrote below its table come first; the sasaran is no other."""
    data = edited(made("realisasi", ROWS[:1]), lambda w: w["Realisasi"].__setitem__(sel(key, 9), text))
    carry = once(data, source(), "realisasi")
    assert [n.partition(" ")[0] for n in carry.plan.new] == ["Realisasi!D6", "Realisasi!D7"]
    sheet = openpyxl.load_workbook(io.BytesIO(carry.data), data_only=True)["Realisasi"]
    assert (sheet["C6"].value, sheet["A6"].value, sheet[sel(key, 9)].value) == (None, 1, text)


def test_a_signature_in_the_way_is_gone_round() -> None:
    """One free row above it, the other below, with the sasaran written out once more."""
    data = edited(made("realisasi", ROWS[:1]), lambda w: w["Realisasi"].__setitem__("C7", "Mengetahui"))
    rows = [*ROWS[:2], {**ROWS[1], "indikator": "Jumlah rapat koordinasi"}]
    carry = once(data, source(rows=rows), "realisasi")
    sheet = openpyxl.load_workbook(io.BytesIO(carry.data), data_only=True)["Realisasi"]
    assert [sheet[f"C{n}"].value for n in range(5, 9)] == [
        "Terwujudnya data pemilih", None, "Mengetahui", "Terwujudnya data pemilih",
    ]  # fmt: skip
    assert (sheet["D8"].value, sheet["A8"].value) == ("Jumlah rapat koordinasi", 1)


def test_last_year_goes_with_the_pk_in_one_run() -> None:
    """The same as one after the other; what last year measured and this year does not is listed."""
    last = source(
        "realisasi",
        [{**ROWS[0], "realisasi": 91}, {"sasaran": "Lama", "indikator": "Banyaknya tamu yang datang", "realisasi": 7}],
        identitas={"tahun": 2023},
    )
    standing = made("realisasi", [{**ROWS[0], "target": ""}])
    carry = once(standing, source(), "realisasi", last=last)
    first = complete(standing, source(), "realisasi")
    second = complete(first.data, last, "realisasi", only_known=True)
    assert contents(carry.data) == contents(second.data)
    assert carry.plan.written == first.plan.written + second.plan.written
    assert rows_of(carry.data, "target", "realisasi_n1")[0] == ("97.5", "91")
    assert carry.plan.left == ["Realisasi 2023 D6 «Banyaknya tamu yang datang»"]


def test_formulas_of_an_earlier_template_become_those_of_today() -> None:
    """A Realisasi of version 1 shows what susun would show: its own formulas would be wrong under today's mark."""
    old = (Path(__file__).parents[1] / "workbook" / "templat_lama" / "Realisasi.xlsx").read_bytes()
    before = book(old, "Realisasi.xlsx")
    office = {k: before.identity(k) for k in ("satker", "entitas")} | {"tahun": before.tahun}
    pk = source(rows=[{"sasaran": "Baru", "indikator": "Banyaknya tamu", "target": 5}], identitas=office)
    carry = once(old, pk, "realisasi", name="Realisasi.xlsx")

    def computed(data: bytes) -> dict[str, tuple[str, str]]:
        cells = Package.from_bytes(data).read_sheet("Realisasi").cells
        return {ref: (c.formula, str(c.value)) for ref, c in cells.items() if c.formula is not None}

    assert computed(carry.data) == computed(fill(carry.data, parts=frozenset({FILL_COLUMNS})).data)
    assert carry.plan.written == 3


def test_an_empty_pk_gives_nothing_and_says_what_it_lacks() -> None:
    carry = once(made("realisasi", ROWS[:1]), source(rows=[]), "realisasi")
    assert lists(carry) == {"Tidak ada di PK, tidak dihapus": ["Realisasi!D5 «Persentase data pemilih mutakhir»"]}


def test_more_rows_than_a_template_has() -> None:
    """Seventy indikator into a template for twelve: all there in order, computed, twice as once."""
    rows = [
        {"sasaran": "S", "indikator": f"Jumlah {'abcdefghij'[n % 10] * (4 + n // 10)}", "target": n} for n in range(70)
    ]
    carry = once(made("realisasi", []), source(rows=rows), "realisasi")
    assert [r["target"].number for r in book(carry.data, "x").indikator] == [Decimal(n) for n in range(70)]
    status = Package.from_bytes(carry.data).read_sheet("Realisasi").cells[sel("status", 74)]
    assert (status.formula is not None, status.value) == (True, "Belum diisi")


def test_money_that_says_nothing_is_asked() -> None:
    """An amount that shows an error does not go along, and is told."""
    pk = made("pk", ROWS, content={"PK": ROWS, "Anggaran": [{"program": "Program A", "anggaran": 100}]})
    pk = edited(pk, lambda w: w["Anggaran"].__setitem__("C5", "#REF!"))
    carry = once(made("realisasi", ROWS), book(pk, "PK.xlsx"), "realisasi")
    place = f"Anggaran!{ANGGARAN.letters['pagu']}5"
    assert carry.plan.asked == [f"{place} (Pagu): PK Anggaran!C5 tidak diambil, berisi #REF!. Isi sendiri."]


@pytest.mark.parametrize(
    ("standing", "given", "after", "listed"),
    [
        ((9, ""), (7, 8), ("9", ""), ["target 9; PK H5 7", "target_maksimum (kosong); PK I5 8"]),
        (("", 8), (7, ""), ("", "8"), ["target (kosong); PK H5 7"]),
        ((7, ""), (7, 8), ("7", "8"), []),
        (("", 8), (7, 8), ("7", "8"), []),
        (("", ""), (7, 8), ("7", "8"), []),
    ],
)
def test_a_range_goes_along_whole(
    standing: tuple[object, object], given: tuple[object, object], after: tuple[str, str], listed: list[str]
) -> None:
    """A bound beside another one than its own would be a range that nobody set."""
    keys = ("target", "target_maksimum")
    pk = source(rows=[{**ROWS[1], **dict(zip(keys, given, strict=True))}])
    carry = once(made("realisasi", [{**ROWS[1], **dict(zip(keys, standing, strict=True))}]), pk, "realisasi")
    assert rows_of(carry.data, *keys) == [after]
    titles = {"target": "Target", "target_maksimum": "Target Maksimum"}
    assert carry.plan.differing == [
        f"Realisasi!{sel(line.split()[0], 5)} ({titles[line.split()[0]]}) {line.partition(' ')[2]}" for line in listed
    ]
