"""What Pengaturan says about the looks of the Ikhtisar, and the words of its paragraphs."""

from decimal import Decimal as D
from pathlib import Path

import pytest

from tests.excel.buku_uji import realisasi
from xlkinerja.pages import ikhtisar
from xlkinerja.pages.filling import fill
from xlkinerja.pages.presentation import Presentation
from xlkinerja.pages.signing import SIGNATURE_LOOK
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.identitas import IDENTITAS as IDENTITAS_FORM
from xlkinerja.workbook.sheets.pengaturan import PRESENTATION

LEMBAR = "Ikhtisar Eksekutif"


SATKER = {"satker": "KPU Contoh", "entitas": "KPU", "tahun": 2024, "versi": "awal"}
IDENTITAS = {"tempat": "Contoh", "tanggal": 45659, "jabatan_pertama": "Sekretaris", "pihak_pertama": "(nama)"}


def baris(
    *pairs: tuple[object, object], satuan: str = "%", polarisasi: str = "Maksimal", berlaku: str = "Ya"
) -> list[dict[str, object]]:
    """An indikator for each target and realisasi, all of one sasaran."""
    return [
        {"sasaran": "Sasaran A", "indikator": f"Indikator {chr(65 + i)}", "satuan": satuan, "polarisasi": polarisasi,
         "target": target, "realisasi": done, "berlaku": berlaku}
        for i, (target, done) in enumerate(pairs)
    ]  # fmt: skip


def cells(rows: list[dict[str, object]], anggaran: list[dict[str, object]] | None = None, **settings: object) -> dict:
    content = {"Realisasi": rows, "Anggaran": anggaran or []}
    identitas = dict(SATKER)
    identitas |= settings.pop("identitas", {})  # type: ignore[arg-type]
    data = fill(realisasi(content=content, identitas=identitas, pengaturan=settings, prepared=20)).data
    return Package.from_bytes(data).read_sheet(LEMBAR).cells


def line(sheet: dict, row: int) -> list[object]:
    return [c.value for r, c in sheet.items() if split_ref(r)[1] == row and c.value not in (None, "")]


def paragraph(*pairs: tuple[object, object], **settings: object) -> str:
    return cells(baris(*pairs), **settings)["A4"].value


def test_columns_and_rows_that_are_switched_off():
    """Without No, Kategori and average: the indikator comes first and the table ends with Capaian."""
    off = {"nomor_urut": "Tidak", "kolom_kategori": "Tidak", "baris_rerata": "Tidak", "tanda_persen": "Ya"}
    sheet = cells(baris((80, 100)), sebutan_sasaran="Sasaran Program/Kegiatan", **off)
    assert line(sheet, 7) == ["Indikator Kinerja Program/Kegiatan", "Kinerja"]
    assert line(sheet, 8) == ["Target", "Realisasi", "Capaian"]
    assert line(sheet, 9) == ["(1)", "(2)", "(3)", "(4)"]
    assert line(sheet, 10) == ["Sasaran Program/Kegiatan 1 : Sasaran A"]
    assert line(sheet, 11) == ["Indikator A", D(80), D(100), D(125)]
    assert sheet["F11"].format == '#,##0.00"%"'
    assert max(split_ref(r)[1] for r in sheet) == 11
    assert not [r for r in sheet if r.startswith("G")]


def test_the_same_in_columns():
    """No is gone and Sasaran takes its place; Kategori is gone."""
    sheet = cells(baris((80, 100)), gaya="kolom", nomor_urut="Tidak", kolom_kategori="Tidak")
    assert line(sheet, 7) == ["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Persentase Capaian"]
    assert line(sheet, 10) == ["Sasaran A", "Indikator A", D(80), D(100), D(125)]


@pytest.mark.parametrize(("decimals", "code", "average"), [(0, "#,##0", "#,##0.00"), (1, "#,##0.0", "#,##0.00")])
def test_rows_follow_the_decimals_and_averages_keep_two(decimals, code, average):
    """Target 3, realisasi 1: 33 or 33,3 in the row and in the paragraph; the average 33,00 or 33,30."""
    sheet = cells(baris((3, 1)), desimal=decimals)
    assert (sheet["F11"].format, sheet["F12"].format) == (code, average)
    capaian = "33" if decimals == 0 else "33,3"
    assert f"Indikator A sebesar {capaian}%." in sheet["A4"].value
    assert f"adalah {'33,00' if decimals == 0 else '33,30'}%" in sheet["A4"].value


def test_signature_from_identitas():
    """Place and date, office and name below the table, in one cell that no page breaks."""
    sheet = cells(baris((1, 1)), identitas=IDENTITAS)
    assert line(sheet, 14) == ["Contoh, 2 Januari 2025\nSekretaris\n\n\n\n(nama)"]
    assert max(split_ref(r)[1] for r in sheet) == 14
    assert not line(cells(baris((1, 1)), identitas=IDENTITAS, tanda_tangan="Tidak"), 14)
    assert not line(cells(baris((1, 1))), 14)


def signatures(data: bytes) -> list[tuple[str, object]]:
    """The cells of the Ikhtisar that name the office or the person of IDENTITAS, or those of its change."""
    sheet = Package.from_bytes(data).read_sheet(LEMBAR).cells
    names = ("Sekretaris", "(nama)", "Plt. Ketua")
    return [(r, c.value) for r, c in sheet.items() if isinstance(c.value, str) and any(n in c.value for n in names)]


def test_signature_follows_identitas():
    """Another signatory takes the place of the former one, which is not taken for the user's; off, nothing is left."""
    data = fill(realisasi(content={"Realisasi": baris((1, 1))}, identitas=SATKER | IDENTITAS, prepared=20)).data
    office = IDENTITAS_FORM.cell("jabatan_pertama")
    changed = fill(patch(data, {"Identitas": {office: "Plt. Ketua"}}))
    assert (changed.moved, changed.restored) == ((), ())
    assert signatures(changed.data) == [("D14", "Contoh, 2 Januari 2025\nPlt. Ketua\n\n\n\n(nama)")]
    off = fill(patch(changed.data, {"Pengaturan": {PRESENTATION.cell("tanda_tangan"): "Tidak"}}))
    assert (off.moved, signatures(off.data)) == ((), [])


@pytest.mark.parametrize(
    "typed",
    [
        {"B16": "Mengetahui,", "B17": "Sekretaris", "B20": "(nama)"},
        {"E15": "sekretaris,", "E19": "Nama Lain"},
        {"E16": "Pejabat Lain", "E18": "( nama )"},
        {"A15": "Contoh, 3 Januari 2025\nSekretaris\n\n\n(nama)"},
    ],
)
def test_one_signature_where_the_user_typed_one(typed):
    """A signature block of the user's that names the office or the person is the only one, and stays where it is."""
    data = fill(realisasi(content={"Realisasi": baris((1, 1))}, identitas=SATKER | IDENTITAS, prepared=20)).data
    data = patch(data, {LEMBAR: typed})
    for _ in range(3):
        done = fill(data)
        assert (done.moved, done.restored) == ((), ())
        data = done.data
    sheet = Package.from_bytes(data).read_sheet(LEMBAR).cells
    assert {r: sheet[r].value for r in typed} == typed
    assert "D14" not in {r for r, _ in signatures(data)}


def test_page_without_its_signature_is_the_page_drawn_without_one():
    """So that what the user signed by hand needs no second drawing."""
    data = realisasi(content={"Realisasi": baris((1, 1))}, identitas=SATKER | IDENTITAS, prepared=20)
    book = book_from(Package.from_bytes(data), Path("Realisasi.xlsx"))
    source = FormulaSource(book.tables["Realisasi"], 24)
    signed, bare = (
        ikhtisar.draw(book, summarise(book), year_total(book), source, Presentation(signature=s)) for s in (True, False)
    )
    assert SIGNATURE_LOOK in {look for _, look, _ in signed.cells.values()}
    assert ikhtisar.unsigned(signed) == bare


def test_signature_stays_beside_other_words():
    """A sentence about the office is no signature."""
    data = fill(realisasi(content={"Realisasi": baris((1, 1))}, identitas=SATKER | IDENTITAS, prepared=20)).data
    typed = "Analisis: Sekretaris menindaklanjuti seluruh indikator."
    done = fill(patch(data, {LEMBAR: {"A16": typed}}))
    assert [r for r, _ in signatures(done.data)] == ["D14", "A16"]


def test_a_signature_changed_in_its_cell():
    """The name typed over in our block: the block is the user's from then on, and stands once."""
    data = fill(realisasi(content={"Realisasi": baris((1, 1))}, identitas=SATKER | IDENTITAS, prepared=20)).data
    typed = "Contoh, 2 Januari 2025\nSekretaris\n\n\n\nNama Baru, S.E."
    for _ in range(2):
        done = fill(patch(data, {LEMBAR: {"D14": typed}}))
        assert (done.moved, done.restored) == ((), ())
        assert signatures(done.data) == [("D14", typed)]
        data = done.data


def test_opening_sentence():
    """The words that offices print, with the number of both in words."""
    assert paragraph((1, 1)).startswith(
        "Pada tahun 2024, KPU Contoh menetapkan 1 (satu) sasaran strategis dengan 1 (satu) indikator kinerja."
    )
    assert "1 (satu) sasaran program dengan" in paragraph((1, 1), sebutan_sasaran="Sasaran Program")


def test_no_sentence_counts_nothing():
    """None below 100%, none missed, none reached: said in words, never as 0 (nol)."""
    all_reached = paragraph((10, 10), (10, 12))
    assert "1 (satu) di atas 100%, 1 (satu) tepat 100%, dan tidak ada yang di bawah 100%." in all_reached
    assert "Berdasarkan status, seluruh indikator tercapai." in all_reached
    assert "Seluruh 2 (dua) indikator yang capaiannya berupa angka tepat 100%." in paragraph((10, 10), (5, 5))
    none = paragraph((10, 5), (10, 6))
    assert "Berdasarkan status, seluruh indikator tidak tercapai." in none
    assert "Indikator yang tidak tercapai adalah Indikator A sebesar 50,00% dan Indikator B sebesar 60,00%." in none
    mixed = paragraph((10, 5), (10, 10), (10, 11), (10, None))
    assert "1 (satu) di atas 100%, 1 (satu) tepat 100%, dan 1 (satu) di bawah 100%." in mixed
    assert "2 (dua) indikator tercapai dan 1 (satu) tidak tercapai." in mixed
    assert "1 (satu) berstatus Belum diisi" in mixed
    open_ = paragraph((10, 10), (10, None))
    assert "status, 1 (satu) indikator yang dapat dinilai tercapai." in open_
    for text in (all_reached, none, mixed, open_):
        assert "nol" not in text


@pytest.mark.parametrize(
    ("rows", "sentences"),
    [
        (
            baris((10, 10)),
            [
                "Satu-satunya indikator yang capaiannya berupa angka tepat 100%.",
                "status, satu-satunya indikator tercapai.",
            ],
        ),
        (
            baris((10, 5)),
            [
                "Satu-satunya indikator yang capaiannya berupa angka berada di bawah 100%.",
                "status, satu-satunya indikator tidak tercapai. Indikator yang tidak tercapai adalah Indikator A seb",
            ],
        ),
        (baris((10, 5), (10, 6)), ["Seluruh 2 (dua) indikator yang capaiannya berupa angka berada di bawah 100%."]),
        (baris((10, 5), (10, 6), (10, 7)), ["A sebesar 50,00%; Indikator B sebesar 60,00%; dan Indikator C sebesar"]),
        (
            baris(("BB", "B"), ("WTP", "WTP"), polarisasi="Predikat"),
            [
                "1 (satu) indikator tercapai dan 1 (satu) tidak tercapai, seluruhnya berpredikat.",
                "Indikator yang tidak tercapai adalah Indikator A dengan predikat B.",
            ],
        ),
        (baris(("WTP", "WTP"), polarisasi="Predikat"), ["status, satu-satunya indikator tercapai dengan predikat."]),
        (
            baris((10, 5), (10, 6), berlaku="Tidak"),
            ["indikator kinerja. Seluruh indikator tidak berlaku tahun ini dan tidak ikut dihitung."],
        ),
        (
            baris((10, None), (10, None)),
            ["indikator kinerja. Belum ada indikator yang dapat dinilai: 2 (dua) berstatus Belum diisi."],
        ),
        (
            [*baris((10, 5), berlaku="Tidak"), *baris((10, None))],
            [
                "Belum ada indikator yang berlaku yang dapat dinilai: 1 (satu) berstatus Belum diisi.",
                "Tidak berlaku tahun ini dan tidak ikut dihitung: 1 (satu) indikator.",
            ],
        ),
    ],
)
def test_sentences_of_few(rows, sentences):
    """One, none, all of one kind: the sentence says so, and counts nothing that is not there."""
    text = cells(rows)["A4"].value
    assert [s for s in sentences if s not in text] == []
    assert "Belum termasuk hitungan itu" not in text


def test_terbilang():
    """Counts only, everything, nothing."""
    rows, money = baris((10, 5)), [{"tingkat": "Jumlah", "pagu": 200, "realisasi": 150}]
    by_choice = {}
    for choice in ("jumlah", "semua", "tidak"):
        sheet = cells(rows, money, terbilang=choice)
        by_choice[choice] = f"{sheet['A4'].value} {sheet['A5'].value}"
    assert "1 (satu) indikator" in by_choice["jumlah"]
    assert "rupiah" not in by_choice["jumlah"]
    assert "75,00% (tujuh puluh lima persen), sehingga sisa anggaran Rp50 (lima puluh rupiah)." in by_choice["semua"]
    assert "(" not in by_choice["tidak"]


def test_sources_of_the_pagu():
    """APBN and hibah where the rows say so and add up; only the total where they do not."""
    rows = [
        {"tingkat": "Jumlah", "pagu": 500, "realisasi": 400},
        {"tingkat": "Jumlah", "sumber": "APBN", "pagu": 300, "realisasi": 270},
        {"tingkat": "Jumlah", "sumber": "Hibah", "pagu": 200, "realisasi": 130},
    ]
    text = cells(baris((1, 1)), rows)["A5"].value
    assert "sebesar Rp500, terdiri atas APBN Rp300 dan hibah Rp200, dengan realisasi sebesar Rp400" in text
    assert text.endswith("Realisasi menurut sumber dana: APBN Rp270 atau 90,00% dan hibah Rp130 atau 65,00%.")
    rows[2]["pagu"] = 100
    assert "APBN" not in cells(baris((1, 1)), rows)["A5"].value


def test_what_a_sasaran_is_called():
    """The indikator are called after it, but for strategic ones."""
    names = {s: Presentation(sasaran=s).indikator for s in ("Sasaran", "Sasaran Strategis", "Sasaran Kegiatan")}
    assert list(names.values()) == ["Indikator Kinerja", "Indikator Kinerja", "Indikator Kinerja Kegiatan"]
