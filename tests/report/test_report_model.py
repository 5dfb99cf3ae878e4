"""Loading a report: what ships, and what a mistake in a user's file is answered with."""

import json
import re
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.errors import ReportUnusable
from xlkinerja.report.model import load, names

DASAR: dict[str, Any] = {
    "satker": "KPU Kota Antah",
    "entitas": "kpu",
    "tahun": 2025,
    "skala": [{"kategori": "Baik", "dari": 0, "termasuk_dari": True, "sampai": None}],
    "isian": {"PK": "P1", "skala": "printed"},
    "tabel": [
        {"id": "P1", "jenis": "pk", "baris": [{"sasaran": "S", "indikator": "I", "target": "5 kali"}]},
        {"id": "A1", "jenis": "anggaran", "baris": []},
    ],
}


def test_three_reports_ship() -> None:
    """The three reports are named by their files and load without their folder being known."""
    assert names() == ["muara-enim-2024", "paser-2024", "tanjung-jabung-timur-2023"]
    assert {name: (load(name).tahun, load(name).entitas) for name in names()} == {
        "muara-enim-2024": (2024, "sekretariat"),
        "paser-2024": (2024, "sekretariat"),
        "tanjung-jabung-timur-2023": (2023, "kpu"),
    }


def test_errors_of_a_report_travel_with_it() -> None:
    """The codes of what does not hold in a report are there for the tests that look for them."""
    assert {"P05", "P16", "P39"} <= {k["kode"] for k in load("paser-2024").ketidaksesuaian}
    assert len(load("muara-enim-2024").ketidaksesuaian) == 98


def test_other_keys_do_no_harm(tmp_path: Path) -> None:
    """Unknown keys, remarks of any type, null cells and a byte order mark are no mistakes."""
    data = deepcopy(DASAR)
    data["catatan"] = {"x": 1}
    data["isian"] |= {"Realisasi": None, "Lain": 5}
    data["tabel"][0]["jumlah"] = None
    data["tabel"][0]["baris"][0] |= {"catatan": ["x"], "pasti": True, "satuan": None}
    berkas = tmp_path / "a.json"
    berkas.write_text(json.dumps(data), "utf-8-sig")
    assert load(berkas).tabel[0].baris == [{"sasaran": "S", "indikator": "I", "target": "5 kali"}]


def _ubah(place: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """The base report with one place changed; ... deletes it."""
    data: Any = deepcopy(DASAR)
    node = data
    for step in place[:-1]:
        node = node[step]
    if value is ...:
        del node[place[-1]]
    else:
        node[place[-1]] = value
    return data


@pytest.mark.parametrize(
    ("place", "value", "pesan"),
    [
        (("satker",), ..., "satker: kunci ini wajib ada"),
        (("satker",), "", 'satker: tidak boleh kosong; tertulis ""'),
        (("satker",), None, "satker: kunci ini wajib ada"),
        (("satker",), "   ", 'satker: tidak boleh kosong; tertulis "   "'),
        (
            ("entitas",),
            "KPU",
            'entitas: seharusnya salah satu dari «kpu», «sekretariat» atau «lainnya»; tertulis "KPU"',
        ),
        (("tahun",), "2024", 'tahun: seharusnya bilangan bulat tanpa tanda kutip; tertulis "2024"'),
        (("tahun",), 24, "tahun: seharusnya tahun empat angka, misalnya 2024; tertulis 24"),
        (("isian",), "PK", 'isian: seharusnya objek { … }; tertulis "PK"'),
        (
            ("isian",),
            {},
            "isian tidak menyebut satu tabel pun; kunci yang dikenal: " + ", ".join(KIND_BY_KEY),
        ),
        (("isian", "PK"), "P9", 'isian "PK" menyebut tabel "P9" yang tidak ada. Yang ada: P1, A1'),
        (("isian", "PK"), "A1", 'isian "PK" menyebut tabel "A1" berjenis anggaran, seharusnya berjenis pk'),
        (("isian", "PK"), [5], "isian, PK ke-1: seharusnya teks dalam tanda kutip, seperti tercetak; tertulis 5"),
        (
            ("isian", "PK perubahan 2"),
            "A1",
            'isian "PK perubahan 2" menyebut tabel "A1" berjenis anggaran, seharusnya berjenis pk',
        ),
        (("isian", "PK perubahan 6"), "P1", 'isian: "PK perubahan 6": perubahan hanya dapat ke-1 sampai ke-5'),
        (
            ("isian", "Realisasi"),
            ["P1"],
            'isian "Realisasi" menyebut tabel "P1" berjenis pk, seharusnya berjenis pengukuran',
        ),
        (
            ("isian", "Realisasi"),
            [7],
            "isian, Realisasi ke-1: seharusnya teks dalam tanda kutip, seperti tercetak; tertulis 7",
        ),
        (("isian", "desimal"), 3, "isian, desimal: seharusnya salah satu dari 0, 1 atau 2; tertulis 3"),
        (
            ("isian", "batas"),
            130,
            "isian, batas: seharusnya null atau salah satu dari 100, 110, 120, 150; tertulis 130",
        ),
        (
            ("isian", "batas"),
            True,
            "isian, batas: seharusnya null atau salah satu dari 100, 110, 120, 150; tertulis true",
        ),
        (
            ("isian", "skala"),
            "lima",
            'isian, skala: seharusnya salah satu dari «printed» atau «default»; tertulis "lima"',
        ),
        (("skala",), [], 'isian "skala" berisi "printed", jadi skala harus berisi 1 sampai 8 jenjang; yang ada 0'),
        (("skala", 0, "dari"), "0", 'skala ke-1, dari: seharusnya angka tanpa tanda kutip; tertulis "0"'),
        (("skala", 0, "dari"), float("nan"), "skala ke-1, dari: seharusnya angka tanpa tanda kutip; tertulis NaN"),
        (("skala", 0, "termasuk_dari"), "ya", 'skala ke-1, termasuk_dari: seharusnya true atau false; tertulis "ya"'),
        (("tabel",), {}, "tabel: seharusnya daftar [ … ]"),
        (("tabel", 1), 5, "tabel ke-2: seharusnya objek { … }; tertulis 5"),
        (("tabel", 1, "id"), "P1", 'ada dua tabel dengan id "P1"; setiap tabel perlu id sendiri'),
        (("tabel", 0, "baris"), ..., "tabel ke-1, baris: kunci ini wajib ada"),
        (("tabel", 0, "baris", 0), "x", 'tabel ke-1, baris ke-1: seharusnya objek { … }; tertulis "x"'),
        (
            ("tabel", 0, "baris", 0, "target"),
            97.5,
            "tabel ke-1, baris ke-1, target: seharusnya teks dalam tanda kutip, seperti tercetak; tertulis 97.5",
        ),
        (
            ("tabel", 0, "baris", 0, "target"),
            "5\x07 kali",
            "tabel ke-1, baris ke-1, target: memuat huruf kendali U+0007 yang tidak dapat ditulis di Excel",
        ),
        (
            ("tabel", 0, "baris", 0, "sasaran"),
            "\ud800",
            "tabel ke-1, baris ke-1, sasaran: memuat huruf kendali U+D800 yang tidak dapat ditulis di Excel",
        ),
        (
            ("tabel", 0, "baris", 0, "sasaran"),
            "x" * 32_768,
            "tabel ke-1, baris ke-1, sasaran: teks terlalu panjang untuk satu sel: 32768 huruf, paling banyak 32767",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(place: tuple[Any, ...], value: Any, pesan: str, tmp_path: Path) -> None:
    """A mistake in the JSON is one Indonesian sentence with file, place and what was expected."""
    berkas = tmp_path / "data.json"
    berkas.write_text(json.dumps(_ubah(place, value)), "utf-8")
    with pytest.raises(ReportUnusable) as raised:
        load(berkas)
    pisah = ": " if pesan.startswith(("isian tidak", 'isian "', "ada dua")) else ", "
    assert str(raised.value) == f"Berkas {berkas}{pisah}{pesan}."


def test_several_mistakes_are_counted(tmp_path: Path) -> None:
    """The first of several mistakes is told, with the number of the others."""
    berkas = tmp_path / "data.json"
    berkas.write_text('{"satker": "x"}', "utf-8")
    with pytest.raises(ReportUnusable, match=r"entitas: kunci ini wajib ada\. Masih ada 3 kesalahan lain\.$"):
        load(berkas)


@pytest.mark.parametrize(
    ("content", "pesan"),
    [
        (b'{"satker": }', ", baris 1 kolom 12: bukan JSON yang benar; periksa tanda kutip, koma, kurung."),
        (b"", ", baris 1 kolom 1: bukan JSON yang benar; periksa tanda kutip, koma, kurung."),
        (b"\xff\xfe{", ": bukan teks UTF-8; simpan ulang sebagai JSON berkode UTF-8."),
        (b"[]", ": seharusnya objek { … }."),
        (b"[" * 100_000, ": bukan JSON laporan; bilangan atau susunannya di luar batas."),
        (b'{"tahun": ' + b"9" * 5000 + b"}", ": bukan JSON laporan; bilangan atau susunannya di luar batas."),
    ],
)
def test_a_file_that_is_no_report(content: bytes, pesan: str, tmp_path: Path) -> None:
    """A file that is no JSON, or JSON of something else, is refused by a sentence."""
    berkas = tmp_path / "data.json"
    berkas.write_bytes(content)
    with pytest.raises(ReportUnusable) as raised:
        load(str(berkas))
    assert str(raised.value) == f"Berkas {berkas}{pesan}"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A name that is neither a report nor a file lists the reports; a folder is told to be one."""
    with pytest.raises(ReportUnusable) as raised:
        load("antah")
    assert str(raised.value) == (
        "Berkas antah: tidak ada. Sebutkan berkas JSON, atau contoh yang tersedia: "
        "muara-enim-2024, paser-2024, tanjung-jabung-timur-2023."
    )
    with pytest.raises(ReportUnusable, match="ini folder"):
        load(tmp_path)


def test_no_code_knows_an_office() -> None:
    """No Python file of the package holds a word that only the name of a shipped office has."""
    umum = {"KPU", "Sekretariat", "Kabupaten", "Timur"}
    kata = {k for name in names() for k in load(name).satker.split()} - umum
    assert kata == {"Paser", "Tanjung", "Jabung", "Muara", "Enim"}
    pola = re.compile(r"\b(" + "|".join(kata) + r")\b", re.IGNORECASE)
    akar = Path(str(files("xlkinerja")))
    ketemu = {str(f.relative_to(akar)): pola.findall(f.read_text("utf-8")) for f in akar.rglob("*.py")}
    assert {f: k for f, k in ketemu.items() if k} == {}
