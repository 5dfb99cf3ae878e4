"""Spellings of one office are one office with one finding; two offices of one place name stay two."""

from itertools import count

import pytest

from tests.addresses import PK, RA, RE, RKT
from tests.check.sets.case import Case, run
from tests.check.sets.edits import change
from xlkinerja.check.formats.grouping import owners
from xlkinerja.check.values.offices import Bearer, offices

ONE = (
    ("KPU Kabupaten Paser", "KPU Kab. Paser"),
    ("KPU Kabupaten Paser", "KPU KAB PASER"),
    ("KPU Kabupaten Paser", "Sekretariat KPU Kab. Paser"),
    ("KPU Kabupaten Paser", "Sekr. KPU Kab. Paser"),
    ("KPU Kabupaten Paser", "KPU Paser"),
    ("KPU Kabupaten Paser", "Komisi Pemilihan Umum Kabupaten Paser"),
    ("Sekretariat KPU Kabupaten Paser", "Sekretariat Komisi Pemilihan Umum Kab. Paser"),
    ("KPU Kota Administrasi Jakarta Barat", "KPU Kota Adm. Jakarta Barat"),
    ("KPU Kota Jakarta Barat", "KPU Kota Adm. Jakarta Barat"),
    ("KPU Provinsi Jawa Barat", "KPU Prov. Jawa Barat"),
    ("KPU Provinsi Jawa Barat", "KPU Jawa Barat"),
    ("KPU Kabupaten Lima Puluh Kota", "KPU Kab. Lima Puluh Kota"),
    ("KPU Kabupaten Kepulauan Seribu", "KPU Kab. Adm. Kep. Seribu"),
    ("KPU Provinsi Daerah Istimewa Yogyakarta", "KPU Prov. D.I. Yogyakarta"),
    ("Dinas Kesehatan Kabupaten Paser", "Dinas Kesehatan Kab. Paser"),
    ("Badan Pendapatan Daerah Provinsi Riau", "Badan Pendapatan Daerah Prov. Riau"),
    ("Dinas Kesehatan Kota Bekasi", "Dinas Kesehatan Bekasi"),
    ("Dinkes Kab. Paser", "Dinas Kesehatan Kabupaten Paser"),
    ("Dinas Kesehatan Pemerintah Kabupaten Paser", "Dinas Kesehatan Kab. Paser"),
    ("KPU D.I. Yogyakarta", "KPU Provinsi DI Yogyakarta"),
    ("KPU Provinsi Kepulauan Riau", "KPU Prov. Kepri"),
    ("KIP Aceh", "Komisi Independen Pemilihan Aceh"),
    ("KIP Kota Banda Aceh", "KPU Kota Banda Aceh"),
    ("KIP Kabupaten Pidie", "Komisi Independen Pemilihan Kab. Pidie"),
    ("KPU Kabupaten Paser", "KPU Kabupaten Paser, Provinsi Kalimantan Timur"),
    ("KPU Kabupaten Paser", "KPU Kabupaten Paser (Sekretariat)"),
    ("Pengadilan Negeri Solok Kelas II", "PN Solok"),
    ("Pengadilan Agama Kelas I B Solok", "Pengadilan Agama Solok"),
    ("Setda Kab. Paser", "Sekretariat Daerah Kabupaten Paser"),
    ("BPS Kota Bekasi", "Badan Pusat Statistik Kota Bekasi"),
)
TWO = (
    ("KPU Kota Bekasi", "KPU Kabupaten Bekasi"),
    ("KPU Provinsi Gorontalo", "KPU Kabupaten Gorontalo"),
    ("KPU Kabupaten Paser", "KPU Kabupaten Penajam Paser Utara"),
    ("KPU Kabupaten Paser", "Bawaslu Kabupaten Paser"),
    ("Dinas Kesehatan Kabupaten Paser", "Dinas Pendidikan Kabupaten Paser"),
    ("Sekretariat Daerah Kabupaten Paser", "Sekretariat DPRD Kabupaten Paser"),
    ("KPU Kabupaten Lima Puluh Kota", "KPU Kota Payakumbuh"),
    ("KPU Kota Kediri", "KPU Kab. Kediri"),
    ("KPU Kota Adm. Jakarta Barat", "KPU Kota Adm. Jakarta Timur"),
    ("KIP Jawa Barat", "KPU Jawa Barat"),
    ("KIP Aceh", "KIP Kabupaten Aceh Barat"),
    ("UPT Puskesmas Kota Paser", "UPT Puskesmas Paser"),
    ("Pengadilan Negeri Solok", "Pengadilan Agama Solok"),
    ("Pengadilan Tinggi Padang", "Pengadilan Negeri Padang"),
    ("Kantor Pertanahan Kota Malang", "Kantor Pertanahan Kab. Malang"),
    ("Universitas Negeri Malang", "Universitas Islam Negeri Malang"),
)


def same(*names: tuple[str, str], folders: tuple[str, ...] = (), subjects: tuple[object, ...] = ()) -> int:
    """How many offices these names with their kode are; in one folder and with other documents unless told."""
    numbers = count()
    bearers = [
        Bearer(name, kode, folders[i] if folders else ".", subjects[i] if subjects else next(numbers))
        for i, (name, kode) in enumerate(names)
    ]
    return len(set(offices(bearers)))


@pytest.mark.parametrize(("name", "other"), ONE)
def test_b9_one_office_and_one_finding(name: str, other: str) -> None:
    """Documents under two spellings are compared, and the spelling is one finding."""
    identitas = {f: {"satker": name if f in (RKT, PK) else other} for f in (RKT, PK, RA, RE)}
    report = run(Case(other, edit=change("target", 0, 95, RE), identitas=identitas))
    kinds = [t.kode for t in report.temuan]
    assert kinds.count("XK113") == 1
    assert "XK501" in kinds
    assert len(owners(report)) == 1


@pytest.mark.parametrize(("name", "other"), TWO)
def test_b9_two_offices(name: str, other: str) -> None:
    """Their documents are not compared, and nothing is said of it."""
    identitas = {f: {"satker": name if f != RE else other} for f in (RKT, PK, RA, RE)}
    report = run(Case(other, edit=change("target", 0, 95, RE), identitas=identitas))
    assert not {t.kode for t in report.temuan} & {"XK501", "XK113"}
    assert len(owners(report)) == 2


def test_b9_three_spellings_one_finding() -> None:
    """The row of the table: three spellings in one set."""
    spelt = {RKT: "KPU Kab. Paser", PK: "KPU Kabupaten Paser", RA: "Sekretariat KPU Kab. Paser", RE: "KPU Paser"}
    report = run(Case("empat ejaan", identitas={f: {"satker": name} for f, name in spelt.items()}))
    (finding,) = report.temuan
    assert finding.kode == "XK113"
    assert all(name in finding.pesan for name in spelt.values())


def test_b9_the_kode_decides() -> None:
    assert same(("KPU Kab. Paser", "657890"), ("Kantor Pemilihan Paser", "657890")) == 1
    assert same(("KPU Kab. Paser", "657890"), ("KPU Kabupaten Paser", "657891"), subjects=("rkt", "rkt")) == 2
    assert same(("KPU Paser", "657890"), ("KPU Kabupaten Paser", "657891")) == 2


def test_b9_without_kode_beside_one_with() -> None:
    assert same(("KPU Kabupaten Paser", "657890"), ("KPU Kab. Paser", "")) == 1
    assert same(("KPU Kabupaten Paser", "657890"), ("KPU Paser", "")) == 1


def test_b9_a_name_without_level_between_two() -> None:
    """KPU Bekasi beside Kota Bekasi and Kabupaten Bekasi may be either, so it is neither."""
    assert same(("KPU Kota Bekasi", ""), ("KPU Kabupaten Bekasi", ""), ("KPU Bekasi", "")) == 3
    assert same(("KPU Kota Bekasi", ""), ("KPU Kabupaten Bekasi", ""), ("KPU Bekasi", ""), folders=("a", "b", "b")) == 2


def test_b9_two_folders_do_not_meet_over_a_short_name() -> None:
    names = (("KPU Kota Bekasi", ""), ("KPU Bekasi", ""), ("KPU Kabupaten Bekasi", ""), ("KPU Bekasi", ""))
    assert same(*names, folders=("kota", "kota", "kabupaten", "kabupaten")) == 2
    assert same(("KPU Contoh", ""), ("KPU Contoh", ""), folders=("a", "b")) == 1


def test_b9_a_short_name_with_documents_of_its_own() -> None:
    """KPU Gorontalo with its own PK beside that of KPU Kabupaten Gorontalo is the provinsi."""
    names = (("KPU Kabupaten Gorontalo", ""), ("KPU Kabupaten Gorontalo", ""), ("KPU Gorontalo", ""))
    assert same(*names, subjects=("pk", "realisasi", "pk")) == 2
    assert same(*names, subjects=("pk", "realisasi", "rkt")) == 1


def test_b9_a_name_without_place_is_another_in_every_folder() -> None:
    """Every kabupaten has a Dinas Kesehatan."""
    names = (("Dinas Kesehatan", ""), ("Dinas Kesehatan", ""))
    assert same(*names, folders=("a", "b")) == 2
    assert same(*names) == 1
    assert same(("Dinas Kesehatan Paser", ""), ("Dinas Kesehatan Paser", ""), folders=("a", "b")) == 1


@pytest.mark.parametrize("kode", ["065740", "65740 ", "06.5740", "0 65740"])
def test_b9_kode_without_its_zeros(kode: str) -> None:
    """Typed as a number a kode loses its zeros; the same office nonetheless."""
    identitas = {
        f: {"satker": f"KPU Kabupaten {f}", "kode_satker": kode if f == RE else "65740"} for f in (RKT, PK, RE)
    }
    report = run(Case(kode, edit=change("target", 0, 95, RE), identitas=identitas))
    assert any(t.kode == "XK501" for t in report.temuan)
