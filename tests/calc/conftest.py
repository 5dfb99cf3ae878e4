"""One soffice with the extension for all tests of this folder."""

import pytest

from tests.calc.ekstensi import python_uji
from tests.calc.kantor_palsu import palsu, tanpa_variabel  # noqa: F401 - fixtures
from tests.excel.buku_uji import realisasi, rusak
from tests.libreoffice.kantor import dengan_kantor
from xlkinerja.calc.addin_build import EXTENSION_NAME
from xlkinerja.hosts.shipping import macro_folder


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """A running LibreOffice with the committed extension, whose Python is the one of these tests."""
    python = python_uji(tmp_path_factory.mktemp("python"))
    with dengan_kantor(oxt=[macro_folder() / EXTENSION_NAME], lingkungan={"XLKINERJA_PYTHON": str(python)}) as running:
        yield running


@pytest.fixture
def workbook(office):
    """A new workbook with one sheet."""
    with office.baru() as baru:
        yield baru


@pytest.fixture
def open_document(office, tmp_path):
    """Opens a workbook as a file of its own folder, with a window."""
    terbuka = []

    def open_one(data, name="Realisasi.xlsx"):
        path = tmp_path / name
        path.write_bytes(data)
        terbuka.append(office.buka(path, tampak=True))
        return terbuka[-1]

    yield open_one
    for workbook in terbuka:
        workbook.tutup()


@pytest.fixture
def buku_salah(open_document):
    """A workbook in which every command has something to write: faults, and a formula overwritten by the user."""
    terbuka = open_document(realisasi(rusak(9)))
    terbuka.kunci("Realisasi", terkunci=False)
    terbuka.tulis("Realisasi", "N6", 7)
    terbuka.kunci("Realisasi", terkunci=True)
    return terbuka
