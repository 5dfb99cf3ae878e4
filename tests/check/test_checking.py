"""The loop: what is looked at, under which name, in which order, and what a failing rule does."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.addresses import ANG, PK, RA, RE, RKT, Spot, at
from tests.check.sets.case import Case, run, write
from tests.check.sets.edits import both, change
from xlkinerja.check import checking, running
from xlkinerja.check.checking import check, locate
from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Tingkat, sidik
from xlkinerja.check.locating import beside
from xlkinerja.check.rule import Hit, Reach, Rule
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book

TWO = Case("dua", edit=both(change("target", 0, 95, RE), change("target", 4, None, PK)))


def rule(check_book) -> Rule:
    return rules()[0]._replace(kode="XK900", name="aturan_uji", requires=None, check_book=check_book)


def test_locate(tmp_path: Path) -> None:
    """Workbooks of every format in all folders below, without lock files, backups, hidden and other files."""
    for name in (
        "b.XLSX",
        "sub/a.xlsx",
        "c.xls",
        "d.ods",
        "e.xlsm",
        "f.xlsb",
        "~$b.xlsx",
        "PK.cadangan.xlsx",
        ".RKT.xlsx",
        ".sembunyi/RKT.xlsx",
        "sub/.sembunyi/sub/RKT.xlsx",
        "x.docx",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(b"")
    (tmp_path / "folder.xlsx").mkdir()
    assert [name for _, name in locate([tmp_path])] == ["b.XLSX", "c.xls", "d.ods", "e.xlsm", "f.xlsb", "sub/a.xlsx"]


def test_beside_an_open_workbook(tmp_path: Path) -> None:
    """The other workbooks of its folder, in any letter case; neither what is open, hidden, a backup, nor below."""
    for name in ("PK.xlsx", "RKT.XLSX", "a.xlsm", "b.ods", "~$RKT.xlsx", ".c.xlsx", "PK.cadangan.xlsx", "d/e.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert [p.name for p in beside(tmp_path / "pk.xlsx")] == ["RKT.XLSX", "a.xlsm"]
    assert beside(tmp_path / "hilang" / "PK.xlsx") == []


def test_a_hidden_folder_that_is_named(tmp_path: Path) -> None:
    """A folder that the user names is looked into, whatever its own name."""
    folder = tmp_path / ".arsip"
    folder.mkdir()
    (folder / "RKT.xlsx").write_bytes(b"")
    assert [name for _, name in locate([folder])] == ["RKT.xlsx"]


def test_the_uppermost_of_two_files_is_used(tmp_path: Path) -> None:
    """Of two files of one document with other content, the finding stands at the one in the deeper folder."""
    write(Case("dua RKT"), tmp_path)
    (tmp_path / "1").mkdir()
    write(Case("RKT lain", edit=change("target", 0, 94, RKT), files=(RKT,)), tmp_path / "1")
    (temuan,) = check([tmp_path], select=["XK102"], strict=True).temuan
    assert (temuan.berkas, [t.berkas for t in temuan.tempat_lain]) == ("1/RKT.xlsx", ["RKT.xlsx"])


def test_names_of_files_given_directly(tmp_path: Path) -> None:
    """A file given directly has its bare name, and stands there once even if its folder is given too."""
    (tmp_path / "PK.xlsx").write_bytes(b"")
    (tmp_path / "catatan.txt").write_bytes(b"")
    assert locate([tmp_path / "PK.xlsx", tmp_path]) == [(tmp_path / "PK.xlsx", "PK.xlsx")]
    assert locate([tmp_path / "catatan.txt"]) == [(tmp_path / "catatan.txt", "catatan.txt")]


def test_two_folders_with_equal_names(tmp_path: Path) -> None:
    """Files of the same name in two folders are told apart by the folder."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "PK.xlsx").write_bytes(b"")
    assert [name for _, name in locate([tmp_path / "a", tmp_path / "b"])] == ["PK.xlsx", "b/PK.xlsx"]


def test_missing_location(tmp_path: Path) -> None:
    """A path that does not exist is a finding, not an exception."""
    report = check([tmp_path / "tidak ada.xlsx"], strict=True)
    assert [(t.kode, t.berkas, t.tingkat) for t in report.temuan] == [("XK001", "tidak ada.xlsx", Tingkat.ERROR)]
    assert report.berkas == 1


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without workbooks gives an empty report."""
    assert check([tmp_path], strict=True) == checking.Report((), 0)


def test_progress(tmp_path: Path) -> None:
    """The callback hears of every file, in order, with the number in all."""
    write(Case("bersih"), tmp_path)
    heard: list[tuple[int, int, str]] = []
    check([tmp_path], on_file=lambda *args: heard.append(args), strict=True)
    assert heard == [(1, 4, "PK.xlsx"), (2, 4, "Realisasi.xlsx"), (3, 4, "Rencana_Aksi.xlsx"), (4, 4, "RKT.xlsx")]


def test_select(tmp_path: Path) -> None:
    """Codes and families choose rules; none chooses all."""
    write(TWO, tmp_path)
    codes = {
        chosen: [t.kode for t in check([tmp_path], select=chosen, strict=True).temuan] for chosen in ((), ("XK501",))
    }
    assert codes == {(): ["XK207", "XK501"], ("XK501",): ["XK501"]}
    assert [t.kode for t in check([tmp_path], select=["xk2"], strict=True).temuan] == ["XK207"]


def test_order_and_stamp() -> None:
    """Findings are sorted by file, sheet, row and column, and bear whose document it is."""
    cells = {at(RE, "persen", 5, ANG): 1, at(RE, "capaian", 10): "x", at(RKT, "target", 9): 1}
    temuan = run(dataclasses.replace(TWO, cells=cells)).temuan
    assert [Spot(t.berkas, t.lembar, t.sel) for t in temuan] == [
        at(PK, "target", 9),
        at(RE, "target", 5),
        at(RE, "persen", 5, ANG),
        at(RKT, "target", 9),
    ]
    assert {(t.satker, t.entitas, t.tahun) for t in temuan} == {("KPU Kabupaten Contoh", "KPU", 2024)}
    assert {t.berkas for t in temuan[1].tempat_lain} == {RKT, PK, RA}


def test_sidik_is_stable(tmp_path: Path) -> None:
    """The fingerprint depends on what is wrong, not on the folder or the file name; another value makes another."""
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
    write(TWO, tmp_path / "a")
    write(TWO, tmp_path / "b")
    (tmp_path / "b" / RE).rename(tmp_path / "b" / "Realisasi akhir.xlsx")
    write(Case("lain", edit=change("target", 0, 96, RE)), tmp_path / "c")
    a, b, c = ({t.sidik for t in check([tmp_path / f], strict=True).temuan} for f in "abc")
    assert a == b
    assert len(a) == 2
    assert not a & c


def test_sidik_ignores_case_and_space() -> None:
    """Letter case and white space do not change a fingerprint, the parts do."""
    assert sidik("XK501", ("PK", "a  b")) == sidik("XK501", ("pk", "A b "))
    assert sidik("XK501", ("PK", "")) != sidik("XK501", ("", "PK"))
    assert len(sidik("XK501", ())) == 16


def test_failing_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug in a rule is one galat that names rule and file; what the rule had found and all others are kept."""

    def broken(book: Book) -> Iterator[Hit]:
        yield Hit(Place(book), "Temuan.", "Tindakan.")
        raise KeyError("sel")

    write(Case("satu", files=(PK,)), tmp_path)
    monkeypatch.setattr(running, "rules", lambda: (rule(broken),))
    monkeypatch.delenv(checking.STRICT_VARIABLE, raising=False)
    temuan = check([tmp_path]).temuan
    assert [(t.kode, t.pesan.partition(":")[0]) for t in temuan] == [
        ("XK900", "Pemeriksaan XK900 (aturan_uji) gagal pada PK.xlsx"),
        ("XK900", "Temuan."),
    ]
    assert temuan[0].tingkat is Tingkat.ERROR
    assert "Traceback" not in temuan[0].pesan
    with pytest.raises(KeyError):
        check([tmp_path], strict=True)
    monkeypatch.setenv(checking.STRICT_VARIABLE, "1")
    with pytest.raises(KeyError):
        check([tmp_path])


def test_a_failing_rule_neither_silences_nor_is_silenced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """XK901 fails, XK902 yields to it, and XK903 yields to XK902: what each has to say is told, a failure too."""

    def fails(_: Book) -> Iterator[Hit]:
        raise KeyError("sel")
        yield

    def speaks(book: Book) -> Iterator[Hit]:
        yield Hit(Place(book), "Temuan.", "Tindakan.")

    def declared(kode: str, check_book, cause: str = "") -> Rule:
        return rule(check_book)._replace(kode=kode, yields_to={cause: Reach.BOOK} if cause else {})

    write(Case("satu", files=(PK,)), tmp_path)
    every = (declared("XK901", fails), declared("XK902", speaks, "XK901"), declared("XK903", fails, "XK902"))
    monkeypatch.setattr(running, "rules", lambda: every)
    assert [t.kode for t in check([tmp_path], strict=False).temuan] == ["XK901", "XK902", "XK903"]


def test_what_is_left_out_silences_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """XK902 yields to XK901, XK903 to XK902 alone: it is told, and told as well where it is selected alone."""

    def speaks(book: Book) -> Iterator[Hit]:
        yield Hit(Place(book), "Temuan.", "Tindakan.")

    write(Case("satu", files=(PK,)), tmp_path)
    causes: dict[str, dict[str, Reach]] = {"XK903": {"XK902": Reach.BOOK}, "XK902": {"XK901": Reach.BOOK}, "XK901": {}}
    every = tuple(rule(speaks)._replace(kode=kode, yields_to=yields_to) for kode, yields_to in causes.items())
    monkeypatch.setattr(running, "rules", lambda: every)
    assert [t.kode for t in check([tmp_path]).temuan] == ["XK901", "XK903"]
    assert [t.kode for t in check([tmp_path], select=["XK903"]).temuan] == ["XK903"]


def test_failing_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug in the reader is a broken file, and the next file is read."""

    def broken(_: Path, *, name: str) -> Book:
        raise RuntimeError(name)

    write(Case("dua", files=(PK, RKT)), tmp_path)
    monkeypatch.setattr(checking, "read", broken)
    assert [(t.kode, t.berkas) for t in check([tmp_path], strict=False).temuan] == [("XK001", PK), ("XK001", RKT)]


def test_levels_are_ordered() -> None:
    """galat is graver than peringatan, and peringatan than info."""
    assert [t.reaches(Tingkat.WARNING) for t in (Tingkat.ERROR, Tingkat.WARNING, Tingkat.INFO)] == [
        True,
        True,
        False,
    ]
