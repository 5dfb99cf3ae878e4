"""xlkinerja: templates, checks and the Ikhtisar Eksekutif for Indonesian performance documents (SAKIP).

The public names load on first use, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOME = {
    "read": "xlkinerja.workbook.reading",
    "Book": "xlkinerja.workbook.book",
    "check": "xlkinerja.check.checking",
    "periksa": "xlkinerja.check.periksa",
    "Report": "xlkinerja.check.finding",
    "Finding": "xlkinerja.check.finding",
    "write_template": "xlkinerja.pages.filling",
    "fill": "xlkinerja.pages.filling",
    "summarise": "xlkinerja.summary.counting",
    "Angka": "xlkinerja.kinerja.angka",
    "AngkaRusak": "xlkinerja.kinerja.angka",
    "baca_angka": "xlkinerja.kinerja.angka",
    "Aturan": "xlkinerja.kinerja.capaian",
    "hitung_capaian": "xlkinerja.kinerja.capaian",
    "kategori": "xlkinerja.kinerja.skala",
    "terbilang": "xlkinerja.kinerja.terbilang",
}
__all__ = [*_HOME, "__version__"]  # noqa: PLE0604 - names of a table, each a str


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"xlkinerja tidak punya {name!r}; yang ada: {', '.join(_HOME)}")
    return getattr(import_module(_HOME[name]), name)
