"""What PK, RKT and Renstra print of rows of every kind: bands, merged cells, units, ranges, codes, and who signs."""

from typing import Any

import pytest

from tests.check.sets.paper import written
from tests.pages.forms.grid import COVERED, Row, page, row, shown, signed, tables, texts, typed
from xlkinerja.pages.blocks import PageTable
from xlkinerja.pages.form import GONE, NEW, Papers, Retargeted
from xlkinerja.pages.form_head import DOTS
from xlkinerja.pages.form_rows import value_box
from xlkinerja.press.making import forms_of
from xlkinerja.workbook.book import Book


def lampiran(*rows: Row, money: tuple[dict[str, Any], ...] = (), **identitas: Any) -> list[Any]:
    return tables(page("pk-lampiran", pk=typed("PK", rows, {"Anggaran": money}, **identitas)))


def test_bands_of_tujuan() -> None:
    """Each tujuan has a band with its number, and one that returns keeps it; a band is never alone at a foot."""
    book = typed("PK", [
        row("Sasaran A", "Satu", 1, "dokumen", tujuan="Mandiri"),
        row(None, "Dua", 2, "dokumen"),
        row("Sasaran B", "Tiga", 3, "dokumen", tujuan="Berkualitas"),
        row("Sasaran C", "Empat", 4, "dokumen", tujuan="Mandiri"),
    ])  # fmt: skip
    printed = page("pk-lampiran", pk=book)
    assert tables(printed)[0][2:] == [
        ["Tujuan 1: Mandiri", COVERED, COVERED, COVERED],
        ["1", "Sasaran A", "Satu", "1 dokumen"],
        [COVERED, COVERED, "Dua", "2 dokumen"],
        ["Tujuan 2: Berkualitas", COVERED, COVERED, COVERED],
        ["2", "Sasaran B", "Tiga", "3 dokumen"],
        ["Tujuan 1: Mandiri", COVERED, COVERED, COVERED],
        ["3", "Sasaran C", "Empat", "4 dokumen"],
    ]
    (table, *_) = (b for b in printed.blocks if isinstance(b, PageTable))
    assert [line.kept for line in table.lines if len(line.boxes) == 1] == [True] * 3
    assert table.heads == 2


@pytest.mark.parametrize(
    ("tujuan", "band"),
    [("Mandiri", "Tujuan: Mandiri"), ("Tujuan 1. Mandiri", "Tujuan 1. Mandiri"), ("2. Mandiri", "Tujuan 2. Mandiri")],
)
def test_a_single_tujuan(tujuan: str, band: str) -> None:
    """One alone has no number but its own; a text that says Tujuan itself is not told so twice."""
    assert lampiran(row("A", "Satu", 1, tujuan=tujuan))[0][2][0] == band


#: Target, its upper bound, unit, and the cell: units behind, Rp in front, predicates and odd texts as they are typed.
TARGETS = (
    (97.5, None, "%", "97,5%"),
    (8, None, "kali", "8 kali"),
    (80, 90, "%", "80–90%"),
    (7, 8, "bulan", "7–8 bulan"),
    (0, None, "temuan", "0 temuan"),
    (0.16, None, "%", "0,16%"),
    (36743, None, "orang", "36.743 orang"),
    (4_500_000_000, None, "Rp", "Rp4.500.000.000"),
    (78, None, "", "78"),
    ("WTP", None, "", "WTP"),
    ("BB", None, "nilai", "BB"),
    ("97,5", None, "%", "97,5%"),
    ("80-90", None, "%", "80-90%"),
    ("1:17,9", None, "rasio", "1:17,9"),
    ("=1+1", None, "", "=1+1"),
    ("#REF!", None, "%", ""),
    (None, None, "%", ""),
)


@pytest.mark.parametrize(("target", "upper", "satuan", "text"), TARGETS)
def test_target_with_its_unit(target: Any, upper: Any, satuan: str, text: str) -> None:
    """Target and unit stand in one cell; an error or nothing at all is an empty cell."""
    assert lampiran(row("A", "Satu", target, satuan, target_maksimum=upper))[0][2][3] == text


def test_a_long_unit_breaks() -> None:
    """A number with a unit that does not fit one line is a text, for a number cannot break; else it stays a number."""
    book = typed("PK", [row("A", "Satu", 12, "laporan pertanggungjawaban tepat waktu"), row("A", "Dua", 12, "laporan")])
    long, short = (value_box(r, "target", 18) for r in book.indikator)
    assert long.value == "12 laporan pertanggungjawaban tepat waktu" == long.text
    assert (short.value, shown(short)) == (12, "12 laporan")


@pytest.mark.parametrize(("target", "upper", "form", "text"), [
    (0.85, None, "0%", "85%"), (0.8, 0.9, "0%", "80–90%"), (2, None, 'General" keg"', "2 keg"),
    (2, 3, 'General" keg"', "2–3 keg"), (0.8, 0.8, "0%", "80%"),
])  # fmt: skip
def test_a_unit_of_the_cell(target: float, upper: float | None, form: str, text: str) -> None:
    """0,85 shown as 85% prints 85%, whatever stands in Satuan; so does a range of them, both ends."""
    sheet = written("PK", content={"PK": [row("A", "Satu", target, "kali", target_maksimum=upper)]}, prepared=1)
    for key, value in (("target", target), ("target_maksimum", upper)):
        sheet.type("PK", f"{sheet.document.main.letters[key]}5", value, form)
    assert shown(value_box(sheet.book("PK.xlsx").indikator[0], "target", 18, "target_maksimum")) == text


def test_sasaran_without_indikator_and_without_number() -> None:
    """A sasaran that names no indikator keeps its line; below an error there is no number; notes are no rows."""
    grid = lampiran(
        row("Sasaran A", None),
        row("Sasaran B", "Satu", 1, "dokumen"),
        {"sasaran": "Catatan: angka sementara"},
        row("#REF!", "Dua", 2, "dokumen"),
    )[0]
    assert grid[2:] == [
        ["1", "Sasaran A", "", ""],
        ["2", "Sasaran B", "Satu", "1 dokumen"],
        ["", "Sasaran B", "Dua", "2 dokumen"],
    ]


def test_codes() -> None:
    """A budget code stands behind its indikator unless the row has it already; a code of other kinds does not."""
    grid = lampiran(
        row("A", "Satu", 1, kode="076.01.CQ.6709"),
        row("B (076.01.WA.3355)", "Dua", 1, kode="076.01.WA.3355"),
        row("C", "Tiga", 1, kode="IK.3"),
    )[0]
    assert [r[2] for r in grid[2:]] == ["Satu (076.01.CQ.6709)", "Dua", "Tiga"]


def test_money_with_sources() -> None:
    """Programs with codes and sources, and the total below several."""
    money = (
        {"kode": "076.01.CQ", "program": "Program Pemilu", "anggaran": 2_000_000, "sumber": "APBN"},
        {"kode": "076.01.WA", "program": "Program Dukungan Manajemen", "anggaran": 500_000, "sumber": "Hibah"},
    )
    assert lampiran(row("A", "Satu", 1), money=money)[1] == [
        ["Program", COVERED, "Anggaran", "Keterangan"],
        ["1. Program Pemilu (076.01.CQ)", COVERED, "Rp2.000.000", "APBN"],
        ["2. Program Dukungan Manajemen (076.01.WA)", COVERED, "Rp500.000", "Hibah"],
        ["JUMLAH", COVERED, "Rp2.500.000", ""],
    ]


#: What Identitas says, who signs a statement, an attachment of the PK, and an RKT, from left to right.
FIRST = {"pihak_pertama": "Anton", "jabatan_pertama": "Ketua"}
BOTH = {**FIRST, "pihak_kedua": "Budi", "jabatan_kedua": "Ketua Provinsi"}
SIGNERS = (
    (FIRST, ["Anton"], ["Anton"], ["Anton"]),
    (BOTH, ["Budi", "Anton"], ["Budi", "Anton"], ["Budi", "Anton"]),
    (BOTH | {"penandatangan": "Pihak Pertama"}, ["Budi", "Anton"], ["Anton"], ["Anton"]),
    (BOTH | {"penandatangan": "Kedua Pihak"}, ["Budi", "Anton"], ["Budi", "Anton"], ["Budi", "Anton"]),
    (FIRST | {"penandatangan": "Kedua Pihak"}, [DOTS, "Anton"], [DOTS, "Anton"], [DOTS, "Anton"]),
    (BOTH | {"penandatangan": "siapa saja"}, ["Budi", "Anton"], ["Budi", "Anton"], ["Budi", "Anton"]),
    ({"jabatan_kedua": "Ketua Provinsi"}, [DOTS, DOTS], [DOTS, DOTS], [DOTS, DOTS]),
    (FIRST | {"pihak_kedua": "-", "jabatan_kedua": "…"}, ["Anton"], ["Anton"], ["Anton"]),
    ({}, [DOTS], [DOTS], [DOTS]),
)


@pytest.mark.parametrize(("identitas", "statement", "attachment", "rkt"), SIGNERS)
def test_who_signs(identitas: dict[str, str], statement: list[str], attachment: list[str], rkt: list[str]) -> None:
    """The choice of Identitas is for attachments; without one both sign where a second party is named."""
    pk, plan = (typed(kode, [row("A", "Satu", 1)], **identitas) for kode in ("PK", "RKT"))
    found = [page("pk", pk=pk), page("pk-lampiran", pk=pk), page("rkt", rkt=plan)]
    assert [[p.name for p in signed(one).parties] for one in found] == [statement, attachment, rkt]
    roles = [[p.role for p in signed(one).parties] for one in found]
    wanted = [["Pihak Kedua", "Pihak Pertama"] if len(names) == 2 else [""] for names in (statement, attachment)]
    assert roles == [*wanted, [""] * len(rkt)]  # parties are those of an agreement


def test_nip_and_pangkat() -> None:
    """They stand below the name of whom they are given; a party without them has neither."""
    book = typed(
        "PK", [row("A", "Satu", 1)], **BOTH, pangkat_pertama="Pembina (IV/a)", nip_pertama="190001012000011001"
    )
    (second, first) = signed(page("pk", pk=book)).parties
    assert (first.rank, first.nip) == ("Pembina (IV/a)", "190001012000011001")
    assert (second.rank, second.nip) == ("", "")


@pytest.mark.parametrize(("typed_nip", "nip"), [
    ("190001012000011001", "190001012000011001"), ("NIP. 19000101 200001 1 001", "19000101 200001 1 001"),
    ("nip: 1900", "1900"), (190001012000011001, "…" * 10), (12345, "12345"), ("-", ""),
])  # fmt: skip
def test_nip_as_it_is_typed(typed_nip: Any, nip: str) -> None:
    """The word NIP is not said twice; eighteen digits typed as a number are not printed, for the last ones are lost."""
    book = typed("PK", [row("A", "Satu", 1)], nip_pertama=typed_nip)
    assert signed(page("pk", pk=book)).parties[0].nip == nip


@pytest.mark.parametrize(("versi", "title"), [
    ("awal", "PERJANJIAN KINERJA TAHUN 2024"),
    ("perubahan ke-1", "PERUBAHAN PERJANJIAN KINERJA TAHUN 2024"),
    ("perubahan ke-2", "PERUBAHAN KE-2 PERJANJIAN KINERJA TAHUN 2024"),
])  # fmt: skip
def test_title_of_a_version(versi: str, title: str) -> None:
    assert title in texts(page("pk", pk=typed("PK", [row("A", "Satu", 1)], versi=versi)))


@pytest.mark.parametrize(("entitas", "setting", "head"), [
    ("KPU", None, "Sasaran Strategis"),
    ("Sekretariat", None, "Sasaran Program/Kegiatan"),
    ("Instansi lain", None, "Sasaran"),
    ("KPU", "Sasaran Program", "Sasaran Program"),
    ("KPU", "Sasaran Program / Kegiatan", "Sasaran Program/Kegiatan"),
    ("KPU", "Sasaran", "Sasaran Strategis"),
])  # fmt: skip
def test_what_a_sasaran_is_called(entitas: str, setting: str | None, head: str) -> None:
    """As Pengaturan of the Realisasi says; where it says no more than Sasaran, as offices of that entitas print it."""
    book = typed("PK", [row("A", "Satu", 1)], entitas=entitas)
    realisasi = written("Realisasi", pengaturan={"sebutan_sasaran": setting}, prepared=1).book("Realisasi.xlsx")
    given = {} if setting is None else {"realisasi": realisasi}
    assert tables(page("pk-lampiran", pk=book, **given))[0][0][1] == head


def rkt(*rows: Row) -> list[list[Any]]:
    return tables(page("rkt-rinci", rkt=typed("RKT", rows)))[0][2:]


def test_long_rkt_keeps_what_has_no_indikator() -> None:
    """A row with nothing but a kegiatan and its money is printed, for its money is in the total."""
    assert rkt(
        {"program": "Program Pemilu", "uraian_kegiatan": "Logistik", "kode_kegiatan": "6871", "anggaran": 500},
        row("A", "Satu", 80, "%", target_maksimum=90),
        row(None, "Dua", "BB", anggaran=250),
    ) == [
        ["Program Pemilu", *[COVERED] * 7],
        ["1", "Logistik (6871)", "", "", "", "", "", "Rp500"],
        [COVERED, COVERED, "A", "Satu", "%", "80–90", "", ""],
        [COVERED, COVERED, COVERED, "Dua", "", "BB", "", "Rp250"],
        ["JUMLAH ANGGARAN", *[COVERED] * 6, "Rp750"],
    ]  # fmt: skip


@pytest.mark.parametrize(("amounts", "typed_total", "text"), [
    ((100, 200), None, "Rp300"), ((100, 200), 500, "Rp500"), ((100, None), None, "Rp100"),
    ((100, "dua juta"), None, ""), ((100, "#VALUE!"), None, ""), ((0, 0), None, "Rp0"),
])  # fmt: skip
def test_total_of_the_long_rkt(amounts: tuple[Any, ...], typed_total: Any, text: str) -> None:
    """The typed total goes before the sum; where an amount cannot be read, there is none."""
    rows = [row("A", f"Indikator {i}", 1, uraian_kegiatan="Logistik", anggaran=a) for i, a in enumerate(amounts)]
    grid = rkt(*rows, *([{"program": "JUMLAH", "anggaran": typed_total}] if typed_total else []))
    assert grid[-1] == ["JUMLAH ANGGARAN", *[COVERED] * 6, text]


def test_long_rkt_without_kegiatan() -> None:
    """Money alone makes a long form; its sasaran are then none of a kegiatan, and each has its number."""
    book = typed("RKT", [row("A", "Satu", 1, anggaran=5), row(None, "Dua", 2), row("B", "Tiga", 3)])
    grid = tables(page("rkt-rinci", rkt=book))[0]
    assert grid[0][1:3] == ["Uraian Kegiatan", "Sasaran Strategis"]
    assert [r[:4] for r in grid[2:-1]] == [["1", "", "A", "Satu"], [COVERED] * 3 + ["Dua"], ["2", "", "B", "Tiga"]]


def test_no_long_form_without_kegiatan() -> None:
    assert page("rkt-rinci", rkt=typed("RKT", [row("A", "Satu", 1)])) is None
    assert page("rkt", rkt=typed("RKT", [])) is None


def test_changed_targets() -> None:
    """New and gone indikator have a dash where they had no target; nothing changed is no form."""
    book = typed("PK", [row("A", "Satu", 1)], versi="perubahan ke-1")
    further = Retargeted("Dua", "", "2 kali", NEW), Retargeted("Tiga", "BB", "", GONE)
    changed = (Retargeted("Satu", "80%", "85%"), *further)
    grid = tables(page("pk-beda", first_pk=book, pk=book, retargeted=changed))[0]
    assert grid[2:] == [
        ["1", "Satu", "80%", "85%", ""], ["2", "Dua", "–", "2 kali", ""], ["3", "Tiga", "BB", "–", ""],
    ]  # fmt: skip
    assert page("pk-beda", first_pk=book, pk=book, retargeted=()) is None


def doubts(**papers: Book) -> list[str]:
    return [one.doubt for one in forms_of(Papers(**papers))[1] if one.doubt]


def test_a_total_that_its_rows_do_not_come_to_is_told_and_printed_as_typed():
    """100 + 200 = 300 where 310 is typed; where all is well, or nothing is typed, there is nothing to tell."""
    programs = [{"program": "A", "anggaran": 100}, {"program": "B", "anggaran": 200}]
    rows = [row("S", "I", 1, anggaran=100), row(None, "J", 1, anggaran=200)]
    for total, wrong in ((310, True), (300, False)):
        money = [*programs, {"program": "JUMLAH", "anggaran": total}]
        pk = typed("PK", [row("S", "I", 1)], {"Anggaran": money})
        rkt = typed("RKT", [*rows, {"program": "JUMLAH", "anggaran": total}])
        assert doubts(pk=pk) == ["Jumlah pagu tertulis Rp310; penjumlahan 2 baris program Rp300, selisih Rp10."] * wrong
        assert doubts(rkt=rkt) == ["Jumlah anggaran tertulis Rp310; penjumlahan 2 baris Rp300, selisih Rp10."] * wrong
        printed = page("pk-lampiran", pk=pk)
        assert printed is not None
        assert tables(printed)[-1][-1][-1] == f"Rp{total}"
    assert doubts(pk=typed("PK", [row("S", "I", 1)], {"Anggaran": programs}), rkt=typed("RKT", rows)) == []


def test_hibah_beside_programs_without_a_source_is_added() -> None:
    """100 and 200 say no source, 50 say theirs: 350, and not 300."""
    money = ({"program": "A", "anggaran": 100}, {"program": "B", "anggaran": 200})
    printed = lampiran(row("S", "I", 1), money=(*money, {"program": "C", "anggaran": 50, "sumber": "Hibah"}))
    assert printed[-1][-1][-2] == "Rp350"
