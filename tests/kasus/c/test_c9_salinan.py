"""A stale copy beside the document: its errors are not counted again, and the copy is one finding."""

import copy

import pytest

from tests.addresses import PK, RE, at, main
from tests.check.sets.case import Case, found, run
from tests.check.sets.clean_set import Isi, put

COPIES = (
    "Realisasi (1).xlsx", "Realisasi (12).xlsx", "Realisasi - Copy.xlsx", "Realisasi - Copy (2).xlsx",
    "Realisasi - Salinan.xlsx", "Realisasi_final.xlsx", "Realisasi_final_rev2.xlsx", "Realisasi revisi 3.xlsx",
    "Realisasi v2.xlsx", "Realisasi_baru.xlsx", "Realisasi lama.xlsx", "Realisasi_fix.xlsx",
    "Copy of Realisasi.xlsx", "Salinan Realisasi.xlsx", "Salinan dari Realisasi.xlsx",
)  # fmt: skip


def stale(name: str):
    """A copy with a mistake of its own, and with the one that the document has too."""

    def edit(isi: Isi) -> None:
        put(isi, RE, main(RE), 1, "target", None)
        isi["Realisasi dua.xlsx"] = copy.deepcopy(isi[RE])
        put(isi, "Realisasi dua.xlsx", main(RE), 0, "realisasi", "20.5350.000")

    return Case(name, edit=edit, files=(RE,))


@pytest.mark.parametrize("name", COPIES)
def test_c9_told_once(name: str, monkeypatch) -> None:
    """One finding names the copy and the file that was used; the errors are those of that file."""
    case = stale(name)
    alone = {(t.kode, t.sel) for t in run(Case("sendiri", edit=lambda isi: put(isi, RE, main(RE), 1, "target", None),
                                               files=(RE,))).temuan}  # fmt: skip
    report = renamed(case, name, monkeypatch)
    assert {(t.kode, t.sel) for t in report.temuan if t.berkas == RE} == alone
    (duplicate,) = [t for t in report.temuan if t.berkas == name]
    assert duplicate.kode == "XK102"
    assert "Yang diperiksa hanya Realisasi.xlsx" in duplicate.pesan
    assert duplicate.tindakan.startswith("Pindahkan")


def renamed(case: Case, name: str, monkeypatch):
    """The case with its second file under another name, which need not begin with that of a document."""
    from dataclasses import replace
    from pathlib import Path

    from tests.check.sets import case as cases

    real = cases.check_books

    def check_books(books, **options):
        called = [replace(b, name=name, path=Path(name)) if b.name == "Realisasi dua.xlsx" else b for b in books]
        return real(called, **options)

    monkeypatch.setattr(cases, "check_books", check_books)
    return run(case)


def test_c9_without_the_document_the_copy_is_checked() -> None:
    """A copy that lies alone is the document."""

    def edit(isi: Isi) -> None:
        isi["Realisasi (1).xlsx"] = isi.pop(RE)
        put(isi, "Realisasi (1).xlsx", main(RE), 1, "target", None)

    assert "XK207" in {kode for kode, *_ in found(run(Case("sendiri", edit=edit, files=(RE,))))}


def test_c9_a_version_is_no_copy() -> None:
    """PK and its change are two documents, whatever the second file is called."""
    name = "PK (1).xlsx"

    def edit(isi: Isi) -> None:
        isi[name] = copy.deepcopy(isi[PK])

    case = Case("perubahan", edit=edit, identitas={name: {"versi": "perubahan ke-1"}})
    assert at(name, "versi") not in {place for _, place, _ in found(run(case))}
