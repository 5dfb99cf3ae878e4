"""Recalculating engines for tests: ironcalc in the process, LibreOffice as a program."""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any

import ironcalc

from tests.kembaran import Baris, Galat
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.templates import build

_TANDA_GALAT = "@galat@"
_KUNCI = {f.name: "target_maksimum" if f.name == "maksimum" else f.name for f in fields(Baris)}
#: LibreOffice recalculates every formula when it loads a file, whoever saved it.
_HITUNG_SELALU = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def isian(baris: Baris) -> dict[str, Any]:
    """A row by column key as `build` takes it; errors as a text that `dengan_galat` turns into error cells."""
    nilai = {_KUNCI[f.name]: getattr(baris, f.name) for f in fields(Baris)}
    return {k: _TANDA_GALAT + n.teks if isinstance(n, Galat) else n for k, n in nilai.items() if n is not None}


def dengan_galat(data: bytes) -> bytes:
    """The workbook with real error cells where `isian` put its mark; build writes texts only."""
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as sumber, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama in sumber.namelist():
            teks = sumber.read(nama)
            if nama.startswith("xl/worksheets/sheet"):
                pola = rb't="inlineStr"><is><t>' + _TANDA_GALAT.encode() + rb"([^<]*)</t></is>"
                teks = re.sub(pola, rb't="e"><v>\1</v>', teks)
            hasil.writestr(nama, teks)
    return keluar.getvalue()


def realisasi(baris: Sequence[Baris], **isi: Any) -> bytes:
    """A Realisasi workbook with these rows; `isi` are further arguments of build."""
    lain = isi.pop("isi", {})
    rows = [isian(b) for b in baris]
    return dengan_galat(build(BY_KEY["realisasi"], isi={"Realisasi": rows, **lain}, baris=max(1, len(rows)), **isi))


class Ironcalc:
    """A workbook in ironcalc, already calculated."""

    def __init__(self, berkas: Path) -> None:
        self._model = ironcalc.load_from_xlsx(str(berkas))
        self.lembar = [sifat["name"] for sifat in self._model.get_worksheets_properties()]
        self._model.evaluate()

    def ubah(self, lembar: str, sel: Mapping[str, str]) -> None:
        """Type into cells, as a user would, and recalculate."""
        for alamat, teks in sel.items():
            kolom, baris = split_ref(alamat)
            self._model.set_user_input(self.lembar.index(lembar), baris, kolom, teks)
        self._model.evaluate()

    def nilai(self, lembar: str, alamat: str) -> Any:
        """Value of a cell: float, str, bool, or None for an empty one."""
        kolom, baris = split_ref(alamat)
        return self._model.get_cell_value(self.lembar.index(lembar), baris, kolom)


def libreoffice(berkas: Iterable[Path], ke: str, keluaran: Path, profil: Path) -> list[Path]:
    """Files converted to `ke` by one call of LibreOffice in a profile of its own, all formulas recalculated."""
    (profil / "user").mkdir(parents=True, exist_ok=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_HITUNG_SELALU, encoding="utf-8")
    sumber = [Path(b) for b in berkas]
    perintah = [
        "soffice", f"-env:UserInstallation={profil.as_uri()}", "--headless", "--convert-to", ke,
        "--outdir", str(keluaran), *map(str, sumber),
    ]  # fmt: skip
    jalan = subprocess.run(perintah, capture_output=True, text=True, check=False, timeout=900, stdin=subprocess.DEVNULL)
    hasil = [keluaran / f"{b.stem}.{ke}" for b in sumber]
    hilang = [h.name for h in hasil if not h.exists()]
    assert not hilang, f"LibreOffice tidak menghasilkan {hilang}: {jalan.stdout[-500:]} {jalan.stderr[-500:]}"
    return hasil
