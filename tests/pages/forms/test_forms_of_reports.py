"""The printed forms of the three reports, cell by cell, from the workbooks that `contoh` makes of them.

Expected is what the reports print, as their data says; what a report has wrong, or a workbook cannot hold as it is
printed, stands beside it here.
"""

import json
from importlib.resources import files
from typing import Any

import pytest

from tests.pages.forms.grid import COVERED, of_report, page, signed, tables, texts
from xlkinerja.carry.differences import differences

PASER, TANJUNG, MUARA = "paser-2024", "tanjung-jabung-timur-2023", "muara-enim-2024"
#: What both statements say, as the reports print it.
OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil,"
)
PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)


def report(name: str) -> dict[str, Any]:
    return json.loads((files("xlkinerja.report.data") / f"{name}.json").read_text("utf-8"))


def printed_table(name: str, table: str) -> dict[str, Any]:
    (found,) = (t for t in report(name)["tabel"] if t["id"] == table)
    return found


def expected(rows: list[dict[str, str]], otherwise: dict[str, str]) -> list[list[str | None]]:
    """No · Sasaran · Indikator · Target of the rows of a report, sasaran merged downwards and numbered.

    `otherwise` is the target that stands in the workbook where the printed one cannot be kept.
    """
    numbers: dict[str, int] = {}
    grid: list[list[str | None]] = []
    above = ""
    for row in rows:
        sasaran = row["sasaran"]
        number = numbers.setdefault(sasaran.lower(), len(numbers) + 1)
        front = [COVERED, COVERED] if sasaran == above else [str(number), sasaran]
        target = row.get("target", "")
        grid.append([*front, row["indikator"], otherwise.get(target, target)])
        above = sasaran
    return grid


#: Form, report, its table, and targets that a workbook holds otherwise than printed.
ATTACHMENTS = (
    ("pk-lampiran", PASER, "PK-L", "PK.xlsx", "Sasaran Program/Kegiatan", {}),
    ("rkt", PASER, "RKT-1", "RKT.xlsx", "Sasaran Program/Kegiatan", {}),
    # 1009 is what the scan reads for 100%: a number without a unit, in thousands
    ("pk-lampiran", TANJUNG, "PK-P", "PK_perubahan_1.xlsx", "Sasaran Strategis", {"1009": "1.009"}),
    ("rkt", TANJUNG, "RKT-L", "RKT.xlsx", "Sasaran Strategis", {}),
    # a compound target is its figure and unit; the percent that repeats it in brackets is no part of a cell
    ("pk-lampiran", MUARA, "PK", "PK.xlsx", "Sasaran Program/Kegiatan", {
        "3.0 Lembaga (100 %)": "3 Lembaga", "3.0 Lembaga (100%)": "3 Lembaga", "2.0 Lembaga (100%)": "2 Lembaga",
        "1.0 Lembaga (100 %)": "1 Lembaga", "1.0 Layanan (100%)": "1 Layanan",
    }),
)  # fmt: skip


@pytest.mark.parametrize(("form", "name", "table", "file", "sasaran", "otherwise"), ATTACHMENTS)
def test_attachment(form: str, name: str, table: str, file: str, sasaran: str, otherwise: dict[str, str]) -> None:
    """Every cell of the table of sasaran, indikator and target."""
    book = of_report(name, file)
    printed = page(form, **{form.partition("-")[0]: book})
    grid = tables(printed)[0]
    assert grid[:2] == [["No", sasaran, "Indikator Kinerja", "Target"], ["(1)", "(2)", "(3)", "(4)"]]
    assert grid[2:] == expected(printed_table(name, table)["baris"], otherwise)


def test_the_reports_have_so_many_rows() -> None:
    """The 22 rows of Paser, the 13 of Tanjung Jabung Timur, the 9 and 19 of Muara Enim are what is compared."""
    counted = {(name, t): len(printed_table(name, t)["baris"]) for _, name, t, *_ in ATTACHMENTS}
    assert counted == {
        (PASER, "PK-L"): 22, (PASER, "RKT-1"): 22, (TANJUNG, "PK-P"): 13, (TANJUNG, "RKT-L"): 13, (MUARA, "PK"): 9,
    }  # fmt: skip
    assert len(printed_table(MUARA, "RKT")["baris"]) == 19


def test_money_of_paser() -> None:
    """Program and Anggaran as printed, without the sen that say nothing; the total is not printed there."""
    grid = tables(page("pk-lampiran", pk=of_report(PASER, "PK.xlsx")))[1]
    assert grid == [
        ["Program", COVERED, COVERED, "Anggaran"],
        ["1. Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi", COVERED, COVERED, "Rp26.670.291.000"],
        ["2. Dukungan Manajemen", COVERED, COVERED, "Rp2.511.011.000"],
        ["JUMLAH", COVERED, COVERED, "Rp29.181.302.000"],
    ]


def test_money_of_tanjung() -> None:
    grid = tables(page("pk-lampiran", pk=of_report(TANJUNG, "PK_perubahan_1.xlsx")))[1]
    assert grid == [
        ["Program", COVERED, COVERED, "Anggaran"],
        ["1. Program Dukungan Manajemen", COVERED, COVERED, "Rp2.028.429.000"],
        ["2. Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi", COVERED, COVERED, "Rp17.623.459.000"],
        ["JUMLAH", COVERED, COVERED, "Rp19.651.888.000"],
    ]


def test_statement_of_paser() -> None:
    """Two parties: every line of the page in order. The report prints "dibawah"; its offices in full where it signs."""
    printed = page("pk", pk=of_report(PASER, "PK.xlsx"))
    assert texts(printed)[:-11] == [
        "SEKRETARIAT KPU KABUPATEN PASER",
        "PERJANJIAN KINERJA TAHUN 2024",
        f"{OPENING} kami yang bertanda tangan di bawah ini:",
        "Nama", ":", "(nama pejabat)", "Jabatan", ":", "Sekretaris KPU Kab. Paser",
        "selanjutnya disebut pihak pertama",
        "Nama", ":", "(nama pejabat)", "Jabatan", ":", "Ketua KPU Kab. Paser",
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
        f"Pihak pertama {PROMISE}",
        ("Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
        "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."),
    ]  # fmt: skip
    assert signed(printed).place == "Tana Paser, 1 April 2024"
    assert [tuple(party) for party in signed(printed).parties] == [
        ("Pihak Kedua", "Ketua KPU Kab. Paser", "(nama pejabat)", "", ""),
        ("Pihak Pertama", "Sekretaris KPU Kab. Paser", "(nama pejabat)", "", "(nomor)"),
    ]
    assert signed(page("pk-lampiran", pk=of_report(PASER, "PK.xlsx"))) == signed(printed)


def test_statement_of_tanjung() -> None:
    """One party, a perubahan with its own date; the commissioner has no NIP."""
    printed = page("pk", pk=of_report(TANJUNG, "PK_perubahan_1.xlsx"))
    assert texts(printed) == [
        "KPU KABUPATEN TANJUNG JABUNG TIMUR",
        "PERUBAHAN PERJANJIAN KINERJA TAHUN 2023",
        f"{OPENING} yang bertanda tangan di bawah ini:",
        "Nama", ":", "(nama pejabat)",
        "Jabatan", ":", "Ketua Komisi Pemilihan Umum Kabupaten Tanjung Jabung Timur",
        PROMISE,
        "Muara Sabak, 20 September 2023",
        "", "Ketua Komisi Pemilihan Umum Kabupaten Tanjung Jabung Timur", "(nama pejabat)", "", "",
    ]  # fmt: skip
    first = page("pk", pk=of_report(TANJUNG, "PK.xlsx"))
    assert texts(first)[1] == "PERJANJIAN KINERJA TAHUN 2023"


def test_long_rkt_of_muara_enim() -> None:
    """Bands of programs, kegiatan merged over one to five indikator, one amount each, and JUMLAH ANGGARAN."""
    table = printed_table(MUARA, "RKT")
    grid = tables(page("rkt-rinci", rkt=of_report(MUARA, "RKT.xlsx")))[0]
    heads = [
        "No", "Uraian Kegiatan", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target",
        "Penanggung Jawab Kegiatan", "Anggaran",
    ]  # fmt: skip
    assert [text.upper() for text in heads[1:]] == table["kepala"][1:]
    wanted: list[list[str | None]] = [heads, [f"({n})" for n in range(1, 9)]]
    program = kegiatan = ""
    for row in table["baris"]:
        if row["program"] != program:
            wanted.append([row["program"], *[COVERED] * 7])
        front = [row["no"], row["uraian_kegiatan"]] if row.get("no") else [COVERED, COVERED]
        # the target repeats its unit, and says that it is all: "1 Lembaga 100%"
        number, unit, percent = row["target"].split()
        assert (unit, percent) == (row["satuan"], "100%")
        amount = row["anggaran"].replace("Rp ", "Rp")
        wanted.append([*front, row["sasaran"], row["indikator"], unit, number, row["penanggung_jawab"], amount])
        program, kegiatan = row["program"], row["uraian_kegiatan"]
    assert kegiatan
    wanted.append(["JUMLAH ANGGARAN", *[COVERED] * 6, table["jumlah"].replace("Rp ", "Rp")])
    assert grid == wanted


def test_who_signs_the_long_rkt() -> None:
    """The report prints the office as KPU Kabupaten … SEKRETARIS, in two lines."""
    block = signed(page("rkt-rinci", rkt=of_report(MUARA, "RKT.xlsx")))
    assert block.place == "Muara Enim, 5 Januari 2024"
    assert [tuple(p) for p in block.parties] == [
        ("", "Sekretaris KPU Kabupaten Muara Enim", "(nama pejabat)", "", "(nomor)")
    ]


def test_a_pk_of_which_nothing_is_known() -> None:
    """The PK of Muara Enim is printed without place, date, and names: all of that is dots, no sentence is empty."""
    book = of_report(MUARA, "PK.xlsx")
    printed = page("pk", pk=book)
    dots = {text for text in texts(printed) if "…" in text}
    assert len(dots) == 2  # names and offices alike; place and date
    assert [text for text in texts(printed)[:9] if not text.strip()] == []
    assert set(signed(printed).place) == {"…", ",", " "}


def test_changed_targets_of_tanjung() -> None:
    """What changed from the first PK to the second, by hand from the two printed tables; reasons are left to fill in.

    Of three indikator the scan lost the target in one of the two, of one it read a unit away.
    """
    first, second = (of_report(TANJUNG, f) for f in ("PK.xlsx", "PK_perubahan_1.xlsx"))
    printed = page("pk-beda", first_pk=first, pk=second, retargeted=differences(first, second).targets)
    assert tables(printed)[0] == [
        ["No", "Indikator Kinerja", "Target awal", "Target perubahan", "Alasan"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["1", "Persentase pelaksanaan sengketa hukum yang dimenangkan oleh KPU Kabupaten Tanjung Jabung Timur", "–",
         "90%", ""],
        ["2", "Persentase pelaporan dana kampanye", "–", "1.009", ""],
        ["3", "Indeks Reformasi Birokrasi", "78%", "78", ""],
        ["4", "Nilai Akuntabilitas Kinerja", "B", "", ""],
        ["5", "Opini BPK atas Laporan Keuangan", "WTP", "", ""],
        ["6", "Pelaksanaan pembangunan zona integritas", "–", "90%", ""],
    ]  # fmt: skip
