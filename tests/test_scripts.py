"""Scripts that no other test runs still fit the code that they call."""

import runpy
from pathlib import Path

from xlkinerja.check.checking import check_books
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

SCRIPTS = Path(__file__).parents[1] / "scripts"


def test_random_sets_of_the_comparison():
    """Every fifth set has no fault, the others mostly have; each has its printed report."""
    set_acak = runpy.run_path(str(SCRIPTS / "banding-versi"))["set_acak"]
    counts = []
    for number in (5, 6, 7, 8):
        books = [book_from(Package.from_bytes(data), Path(name), name=name) for name, data in set_acak(number).items()]
        assert {b.kind for b in books} == {"rkt", "pk", "rencana-aksi", "realisasi", "reviu"}
        counts.append(sum(str(t.tingkat) == "galat" for t in check_books(books, strict=True).temuan))
    assert counts[0] == 0
    assert sum(counts[1:]) > 0
