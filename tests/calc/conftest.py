"""One soffice with the extension for all tests of this folder."""

import pytest

from tests.calc.ekstensi import python_uji
from tests.calc.kantor_palsu import palsu, tanpa_variabel  # noqa: F401 - fixtures
from tests.excel.buku_uji import realisasi, rusak
from tests.libreoffice.kantor import dengan_kantor
from xlkinerja.calc.addin_build import NAMA_EKSTENSI
from xlkinerja.hosts.shipping import makro


@pytest.fixture(scope="session")
def kantor(tmp_path_factory):
    """A running LibreOffice with the committed extension, whose Python is the one of these tests."""
    python = python_uji(tmp_path_factory.mktemp("python"))
    with dengan_kantor(oxt=[makro() / NAMA_EKSTENSI], lingkungan={"XLKINERJA_PYTHON": str(python)}) as jalan:
        yield jalan


@pytest.fixture
def buku(kantor):
    """A new workbook with one sheet."""
    with kantor.baru() as baru:
        yield baru


@pytest.fixture
def buka(kantor, tmp_path):
    """Opens a workbook as a file of its own folder, with a window."""
    terbuka = []

    def satu(data, nama="Realisasi.xlsx"):
        path = tmp_path / nama
        path.write_bytes(data)
        terbuka.append(kantor.buka(path, tampak=True))
        return terbuka[-1]

    yield satu
    for buku in terbuka:
        buku.tutup()


@pytest.fixture
def buku_salah(buka):
    """A workbook in which every command has something to write: faults, and a formula overwritten by the user."""
    terbuka = buka(realisasi(rusak(9)))
    terbuka.kunci("Realisasi", terkunci=False)
    terbuka.tulis("Realisasi", "N6", 7)
    terbuka.kunci("Realisasi", terkunci=True)
    return terbuka
