"""What findings say: the cause, what to type, both readings of a text, the places they name."""

from decimal import Decimal

import pytest

from tests.addresses import AL, ALONE, ANG, PK, RA, RE, RKT, RV, Spot, at
from tests.check.cases.all_cases import named
from tests.check.sets.case import Case, run
from tests.check.sets.edits import both, budget, change, realisasi
from tests.check.sets.file_edits import merged
from xlkinerja.check.cross.quarters import written
from xlkinerja.check.finding import Finding


def said(case: Case, kode: str) -> tuple[str, str]:
    """Message and remedy of the one finding of that code."""
    (temuan,) = [t for t in run(case).temuan if t.kode == kode]
    return temuan.pesan, temuan.tindakan


@pytest.mark.parametrize(
    ("text", "pesan", "tindakan"),
    [
        (
            "min 90%",
            'Realisasi: "min 90%" batas, bukan satu angka.',
            "Ketik 90, satuan «%», polarisasi Maksimal.",
        ),
        (
            "Nihil",
            'Realisasi: "Nihil" dapat berarti nol atau tidak ada.',
            (
                "Ketik 0 bila memang nol; bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak dan tulis "
                "alasannya di kolom Keterangan."
            ),
        ),
        ("2O2O", None, "Lihat dokumen aslinya, lalu ketik angka yang benar."),
    ],
)
def test_what_to_type(text: str, pesan: str | None, tindakan: str) -> None:
    """XK202 says what to type where that is sure, and sends to the original where it is not."""
    tertulis, remedy = said(Case("x", edit=realisasi(r0={"realisasi": text}), files=ALONE), "XK202")
    assert remedy == tindakan
    assert pesan is None or tertulis == pesan


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("250,000", "250.000 (ribuan) atau 250 (desimal)"),
        ("84.250", "84.250 (ribuan) atau 84,25 (desimal)"),
        ("- 5", "-5 atau 5"),
        ("1.000 - 2.000", "titik atau komanya dapat berarti ribuan atau desimal"),
    ],
)
def test_both_readings_are_named(text: str, readings: str) -> None:
    """XK203 names the two values that a text can stand for."""
    isi = {"indikator": "Angka layanan", "satuan": None, "target": 5, "realisasi": text}
    pesan, _ = said(Case("x", edit=realisasi(r0=isi), files=ALONE), "XK203")
    assert pesan == f"Realisasi tertulis teks «{text}» yang dapat dibaca dengan dua cara: {readings}."


def test_rupiah_on_a_sheet_without_satuan() -> None:
    """XK201 writes an amount as rupiah, and names no column that the sheet does not have."""
    case = Case("x", edit=budget((5, "pagu", "Rp 12.415.870.000")), files=ALONE)
    pesan, tindakan = said(case, "XK201")
    assert "maksudnya angka Rp12.415.870.000, tetapi" in pesan
    assert tindakan == "Ketik angkanya saja."


def test_merged_target_names_the_merge() -> None:
    """XK207 says with which cell an empty target is merged."""
    case = Case(
        "x",
        edit=change("target", 1, None, PK),
        files=(PK,),
        after={PK: merged(at(PK, "target", 5), at(PK, "target", 6))},
    )
    pesan, tindakan = said(case, "XK207")
    assert pesan.endswith(": sel H6 tergabung dengan H5.")
    assert tindakan == "Pisahkan gabungan sel H5 dan H6, lalu isi target setiap baris."


@pytest.mark.parametrize(
    ("polarisasi", "target", "realisasi", "tertulis", "reason"),
    [
        ("Maksimal", 90, 99, 99, "menyalin realisasi"),
        ("Maksimal", 80, 90, 110, "100 + (realisasi − target)"),
        ("Minimal", 10, 8, 80, "realisasi dibagi target"),
        ("Maksimal", 80, 100, 100, "menyalin realisasi"),
        ("Maksimal", 80, 99, 120, "dibatasi pada 120 tanpa aturan"),
        ("Maksimal", 75, 100, 133, "hanya pembulatannya"),
        ("Maksimal", 80, 90, 57, ""),
    ],
)
def test_which_mistake(polarisasi: str, target: int, realisasi: int, tertulis: int, reason: str) -> None:
    """A wrong capaian comes with the mistake that gives it, and without one where none of the known ones does."""
    row = {"polarisasi": polarisasi, "target": target, "realisasi": realisasi, "indikator": "Indeks layanan"}
    case = Case(
        "capaian",
        edit=both(*(change(key, 0, isi, RE) for key, isi in row.items())),
        cells={at(RE, "capaian", 5): tertulis},
        files=ALONE,
        pengaturan={"desimal": 2},
    )
    (pesan,) = [t.pesan for t in run(case).temuan if t.kode == "XK301"]
    rest = pesan.rpartition(")")[2] if not reason else pesan
    assert reason in pesan
    assert reason or rest == "."


def test_message_suggests_the_number_meant() -> None:
    """A lost comma is put back in the message: 812 for a target of 77,5 was meant as 81,2."""
    (temuan,) = run(named("realisasi persen 812 dari target 77.5, dulu 80: Persentase partisipasi masyarakat")).temuan
    assert "81,2%" in temuan.pesan
    assert temuan.seharusnya == "81,2%"


def test_message_of_counted_notes() -> None:
    """The finding names the rows, what they say, and as what they are counted."""
    (temuan,) = run(named("catatan di Realisasi")).temuan
    assert temuan.pesan.startswith("Baris 11 («Catatan: target nomor 3 mengikuti Renstra.») bukan indikator")
    assert "dihitung sebagai indikator." in temuan.pesan


def places(temuan: Finding) -> set[Spot]:
    """The further places of a finding."""
    return {Spot(t.berkas, t.lembar, t.sel) for t in temuan.tempat_lain}


def message(name: str) -> str:
    """What the only finding of a case says."""
    (temuan,) = run(named(name)).temuan
    return temuan.pesan


@pytest.mark.parametrize(
    ("name", "menyebut"),
    [
        (
            "satu program pada PK kurang satu nol",
            "Rp70, pagunya tahun 2024 Rp700; selisih Rp630. Mungkin ada angka nol",
        ),
        ("tingkat satu program kosong", "1 baris anggaran («Program Konsolidasi Demokrasi»)"),
        ("nama dua program tertukar", "tertukar menurut kodenya"),
        ("urutan hanya di PK lain", "di RKT, Rencana Aksi, dan Realisasi sesudahnya"),
    ],
)
def test_message_names_the_cause(name: str, menyebut: str) -> None:
    """The one finding says what the further ones used to say."""
    assert menyebut in message(name)


def test_other_documents_are_further_places() -> None:
    """A year copied into four documents is one finding that names all four cells."""
    (temuan,) = run(named("tahun lain di empat dokumen")).temuan
    assert places(temuan) == {at(file, "indikator", 5) for file in (RKT, RA, RE)}


def test_total_names_the_programme_that_differs() -> None:
    """Where one programme explains the difference of two totals, its amounts and both its cells are named."""
    (temuan,) = run(named("realisasi satu program lain")).temuan
    assert "«Program Konsolidasi Demokrasi» Rp690 di tabel «A1», Rp640 di Anggaran." in temuan.pesan
    assert {at(RE, "realisasi", 5, ANG), at(RV, "realisasi", 5, AL)} <= places(temuan)


@pytest.mark.parametrize(
    ("value", "tertulis"), [("22", "22"), ("22.00", "22"), ("22.5", "22,5"), ("33.333333", "33,33"), ("1400", "1.400")]
)
def test_quarters_are_written_like_targets(value: str, tertulis: str) -> None:
    """What the quarters come to has no decimals where it is whole, and two at most."""
    assert written(Decimal(value)) == tertulis
