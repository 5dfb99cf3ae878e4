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
from xlkinerja.kinerja.skala import DEFAULT_SKALA
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


def filling(row: Baris) -> dict[str, Any]:
    """A row by column key as `build` takes it; errors as a text that `dengan_galat` turns into error cells."""
    values = {_KUNCI[f.name]: getattr(row, f.name) for f in fields(Baris)}
    return {k: _TANDA_GALAT + n.text if isinstance(n, Galat) else n for k, n in values.items() if n is not None}


def dengan_galat(data: bytes) -> bytes:
    """The workbook with real error cells where `filling` put its mark; build writes texts only."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as sumber, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sumber.namelist():
            part = sumber.read(name)
            if name.startswith("xl/worksheets/sheet"):
                pola = rb't="inlineStr"><is><t>' + _TANDA_GALAT.encode() + rb"([^<]*)</t></is>"
                part = re.sub(pola, rb't="e"><v>\1</v>', part)
            target.writestr(name, part)
    return output.getvalue()


def realisasi(rows: Sequence[Baris], **arguments: Any) -> bytes:
    """A Realisasi workbook with these rows; `arguments` are further arguments of build."""
    other_sheets = arguments.pop("content", {})
    arguments.setdefault("skala", DEFAULT_SKALA["lima"])
    content = {"Realisasi": [filling(b) for b in rows], **other_sheets}
    return dengan_galat(build(BY_KEY["realisasi"], content=content, prepared=max(1, len(rows)), **arguments))


class Ironcalc:
    """A workbook in ironcalc, already calculated."""

    def __init__(self, berkas: Path) -> None:
        self._model = ironcalc.load_from_xlsx(str(berkas))
        self.lembar = [properties["name"] for properties in self._model.get_worksheets_properties()]
        self._model.evaluate()

    def ubah(self, lembar: str, sel: Mapping[str, str]) -> None:
        """Type into cells, as a user would, and recalculate."""
        for address, text in sel.items():
            column, row = split_ref(address)
            self._model.set_user_input(self.lembar.index(lembar), row, column, text)
        self._model.evaluate()

    def value(self, lembar: str, address: str) -> Any:
        """Value of a cell: float, str, bool, or None for an empty one."""
        column, row = split_ref(address)
        return self._model.get_cell_value(self.lembar.index(lembar), row, column)


def libreoffice(berkas: Iterable[Path], ke: str, folder: Path, profile: Path) -> list[Path]:
    """Files converted to `ke` by one call of LibreOffice in a profile of its own, all formulas recalculated."""
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_HITUNG_SELALU, encoding="utf-8")
    sumber = [Path(b) for b in berkas]
    command = [
        "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ke,
        "--outdir", str(folder), *map(str, sumber),
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900, stdin=subprocess.DEVNULL)
    result = [folder / f"{b.stem}.{ke}" for b in sumber]
    missing = [h.name for h in result if not h.exists()]
    assert not missing, f"LibreOffice tidak menghasilkan {missing}: {run.stdout[-500:]} {run.stderr[-500:]}"
    return result
