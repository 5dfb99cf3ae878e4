"""The VBA wrappers in `macros` are those xlwings generates now, and keep within what xlwings, VBA and Excel allow."""

import importlib
import inspect
import re
import sys
import zipfile

import pytest

from tests.excel import pembungkus
from tests.excel.pywin32_palsu import MODUL, udfs  # noqa: F401 - a fixture
from xlkinerja.hosts.shipping import macro_folder

#: The functions of the guide, in the order of the guide, with their arguments.
ARGUMEN = {
    "KIN_ANGKA": ["teks"],
    "KIN_CAPAIAN": ["target", "realisasi", "polarisasi", "batas"],
    "KIN_COCOK": ["indikator", "daftar"],
    "KIN_EFISIENSI": ["capaian", "pagu", "realisasi"],
    "KIN_IKHTISAR": ["tabel", "pengaturan"],
    "KIN_KATEGORI": ["capaian", "skala"],
    "KIN_PERIKSA": ["baris", "judul", "pengaturan"],
    "KIN_RERATA": ["rentang", "sasaran"],
    "KIN_RINGKASAN": ["tabel", "pengaturan"],
    "KIN_RUPIAH": ["angka"],
    "KIN_SATUAN": ["teks"],
    "KIN_SERAPAN": ["pagu", "realisasi"],
    "KIN_STATUS": ["target", "realisasi", "polarisasi", "batas"],
    "KIN_TERBILANG": ["angka"],
}


@pytest.fixture(scope="module")
def metadata(udfs):  # noqa: F811, ARG001 - metadata exists under the fixture only
    return {f["name"]: f for f in pembungkus.functions()}


def test_committed_wrappers_are_the_generated_ones(udfs):  # noqa: F811
    """KinerjaFungsi.bas holds what xlwings generates (renew with: python -m tests.excel.pembungkus)."""
    assert (macro_folder() / "KinerjaFungsi.bas").read_text("utf-8") == pembungkus.modul_fungsi(udfs)


def test_wrappers_are_xlwings_own_text_but_for_descriptions_and_errors(udfs):  # noqa: F811
    """Without header, Attribute lines and `Hasil` the module is letter for letter what generate_vba_wrapper wrote."""
    text = (macro_folder() / "KinerjaFungsi.bas").read_text("utf-8").removeprefix(pembungkus.KEPALA_FUNGSI)
    tanpa = "".join(b for b in text.splitlines(keepends=True) if not b.startswith("Attribute "))
    assert tanpa.count("= Hasil(XLPy.CallUDF(") == 2 * len(ARGUMEN)
    tanpa = re.sub(r"= Hasil\((.*)\)$", r"= \1", tanpa, flags=re.MULTILINE)
    assert tanpa.rstrip("\n") == pembungkus.pembungkus(udfs).replace("\r\n", "\n").rstrip("\n")


def test_committed_descriptions_are_the_generated_ones(udfs):  # noqa: F811, ARG001 - metadata exists under the fixture only
    """KinerjaKeterangan.bas holds the descriptions of the functions as they are now."""
    assert (macro_folder() / "KinerjaKeterangan.bas").read_text("utf-8") == pembungkus.modul_keterangan()


def test_the_functions_and_their_arguments(metadata):
    """The public functions, each with its arguments in order."""
    assert {name: [a["name"] for a in f["args"]] for name, f in metadata.items()} == ARGUMEN


def test_limits_of_xlwings_and_of_the_wizard(metadata):
    """No keyword-only or variable arguments; at most 30; descriptions of 255 at most; names that are no addresses."""
    for name, f in metadata.items():
        parameters = inspect.signature(getattr(sys.modules[MODUL], name)).parameters.values()
        assert {p.kind for p in parameters} == {inspect.Parameter.POSITIONAL_OR_KEYWORD}
        assert len(f["args"]) <= 30
        assert 20 <= len(f["ret"]["doc"]) <= 255
        assert not re.fullmatch(r"[A-Z]{1,3}[0-9]+", name)
        assert f["category"] == "Kinerja"
        assert not f["volatile"]
        # The wizard shows all argument names in one text of 255 characters.
        assert len(",".join(a["name"] for a in f["args"])) <= 255
        for a in f["args"]:
            assert 15 <= len(a["doc"]) <= 255
            assert not a["doc"].startswith("Positional argument")
            assert re.fullmatch(r"[a-z]{3,20}", a["name"])
            if (name, a["name"]) != ("KIN_PERIKSA", "baris"):  # read where it stands, as a Range
                assert a["options"]["ndim"] == 2
                assert a["options"]["err_to_str"] is True


def test_vba_keeps_within_its_limits():
    """Lines of 1,023 characters and 24 continuations at most; letters that every Windows code page has."""
    for path in macro_folder().glob("*.bas"):
        text = path.read_text("utf-8")
        assert text.isascii(), path.name
        assert text.startswith(f'Attribute VB_Name = "{path.stem}"\n')
        assert all(len(line) <= 1023 for line in text.splitlines())
        lanjutan = 0
        for line in text.splitlines():
            lanjutan = lanjutan + 1 if line.endswith(" _") else 0
            assert lanjutan <= 24, path.name


def test_without_windows_the_functions_are_plain_python():
    """Where xlwings has no Excel, the module imports, and its functions can be called as they are."""
    functions = importlib.import_module(MODUL)
    assert functions.KIN_CAPAIAN(80.0, 72.0) == [[90.0]]
    assert functions.KIN_TERBILANG([[19.0], [None]]) == [["sembilan belas"], [""]]


def test_no_template_needs_the_add_in():
    """No shipped template calls a KIN_ function or holds macros: it loses nothing where the add-in is absent."""
    templat = sorted((macro_folder().parent / "workbook_templates").glob("*.xlsx"))
    assert len(templat) >= 4
    for path in templat:
        with zipfile.ZipFile(path) as paket:
            assert not [n for n in paket.namelist() if "vba" in n.lower() or "customUI" in n]
            assert not [n for n in paket.namelist() if b"KIN_" in paket.read(n)]
