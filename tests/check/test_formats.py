"""The report as text and as JSON."""

import json

from xlkinerja.check.finding import Finding, Letak, Report, Tingkat
from xlkinerja.check.formats import FORMATS


def finding(**changes: object) -> Finding:
    isi = {
        "kode": "XK501",
        "aturan": "target_beda",
        "tingkat": Tingkat.GALAT,
        "satker": "KPU Kabupaten Contoh",
        "entitas": "KPU",
        "tahun": 2024,
        "berkas": "Realisasi.xlsx",
        "lembar": "Realisasi",
        "sel": "H5",
        "pesan": "Target Realisasi 95%, sedangkan PK 90%.",
        "tercetak": "95%",
        "seharusnya": "90%",
        "tindakan": "Samakan targetnya.",
        "tempat_lain": (Letak("PK.xlsx", "PK", "H5"),),
        "sumber": "PermenPANRB 53/2014",
        "sidik": "0123456789abcdef",
    }
    return Finding(**(isi | changes))


KOSONG = finding(
    kode="XK001", satker="", entitas="", tahun=None, berkas="kosong.xlsx", lembar="", sel="", pesan="Kosong.",
    tindakan="", tempat_lain=(),
)  # fmt: skip
LAPORAN = Report((finding(), finding(tingkat=Tingkat.INFO, sel="H6"), KOSONG), 5)

TEKS = """\
KPU Kabupaten Contoh · KPU · 2024
  Realisasi.xlsx
    Lembar Realisasi
      galat XK501 H5: Target Realisasi 95%, sedangkan PK 90%.
        → Samakan targetnya.
      info XK501 H6: Target Realisasi 95%, sedangkan PK 90%.
        → Samakan targetnya.

Tanpa identitas
  kosong.xlsx
      galat XK001 Kosong.

5 berkas diperiksa: 2 galat, 0 peringatan, 1 info.
"""


def test_teks() -> None:
    """Grouped by satker, file and sheet; a cell before the message, what to do below it, counts at the end."""
    assert FORMATS["teks"](LAPORAN) == TEKS


def test_teks_with_colour() -> None:
    """Colour adds escape sequences and nothing else, and every one is closed."""
    berwarna = FORMATS["teks"](LAPORAN, warna=True)
    polos = berwarna
    for tanda in ("\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[1m", "\x1b[0m"):
        polos = polos.replace(tanda, "")
    assert polos == TEKS
    assert "\x1b[31mgalat\x1b[0m XK501" in berwarna
    assert berwarna.count("\x1b[0m") == berwarna.count("\x1b[") / 2


def test_teks_without_findings() -> None:
    """Nothing found is one line."""
    assert FORMATS["teks"](Report((), 3)) == "3 berkas diperiksa: 0 galat, 0 peringatan, 0 info.\n"


def test_json() -> None:
    """The object has exactly the published fields; an unknown year is null, texts are readable as they are."""
    teks = FORMATS["json"](LAPORAN)
    isi = json.loads(teks)
    assert isi["versi"] == 1
    assert isi["ringkasan"] == {"berkas": 5, "galat": 2, "peringatan": 0, "info": 1}
    assert isi["temuan"][0] == {
        "kode": "XK501",
        "aturan": "target_beda",
        "tingkat": "galat",
        "satker": "KPU Kabupaten Contoh",
        "entitas": "KPU",
        "tahun": 2024,
        "berkas": "Realisasi.xlsx",
        "lembar": "Realisasi",
        "sel": "H5",
        "pesan": "Target Realisasi 95%, sedangkan PK 90%.",
        "tercetak": "95%",
        "seharusnya": "90%",
        "tindakan": "Samakan targetnya.",
        "tempat_lain": [{"berkas": "PK.xlsx", "lembar": "PK", "sel": "H5"}],
        "sumber": "PermenPANRB 53/2014",
        "sidik": "0123456789abcdef",
    }
    assert isi["temuan"][2]["tahun"] is None
    assert list(isi) == ["versi", "ringkasan", "temuan"]
    assert "«" not in teks or "\\u" not in teks
