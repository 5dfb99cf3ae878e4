"""Figures as offices print them: what is found, where it is read, and what the message says to type."""

from pathlib import Path

import pytest
from cases_angka import ALONE, CASES, merged
from cases_book import PK, RE, realisasi
from cases_set import change
from clean_set import Case, found, put, run


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: Case, tmp_path: Path) -> None:
    """Exactly the findings of the case, at their cells and levels."""
    assert found(run(case, tmp_path)) == case.found


def said(case: Case, kode: str, folder: Path) -> tuple[str, str]:
    """Message and remedy of the one finding of that code."""
    (temuan,) = [t for t in run(case, folder).temuan if t.kode == kode]
    return temuan.pesan, temuan.tindakan


@pytest.mark.parametrize(
    ("teks", "pesan", "tindakan"),
    [
        (
            "min 90%",
            'Realisasi: "min 90%" batas, bukan satu angka.',
            "Ketik 90, satuan «%», polarisasi Maksimal.",
        ),
        (
            "Nihil",
            'Realisasi: "Nihil" dapat berarti nol atau tidak ada.',
            "Ketik 0 bila memang nol; bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak.",
        ),
        ("2O2O", None, "Lihat dokumen aslinya, lalu ketik angka yang benar."),
    ],
)
def test_what_to_type(teks: str, pesan: str | None, tindakan: str, tmp_path: Path) -> None:
    """XK202 says what to type where that is sure, and sends to the original where it is not."""
    tertulis, langkah = said(Case("x", edit=realisasi(r0={"realisasi": teks}), files=ALONE), "XK202", tmp_path)
    assert langkah == tindakan
    assert pesan is None or tertulis == pesan


@pytest.mark.parametrize(
    ("teks", "keduanya"),
    [
        ("250,000", "250.000 (ribuan) atau 250 (desimal)"),
        ("84.250", "84.250 (ribuan) atau 84,25 (desimal)"),
        ("- 5", "-5 atau 5"),
        ("1.000 - 2.000", "titik atau komanya dapat berarti ribuan atau desimal"),
    ],
)
def test_both_readings_are_named(teks: str, keduanya: str, tmp_path: Path) -> None:
    """XK203 names the two values that a text can stand for."""
    isi = {"indikator": "Angka layanan", "satuan": None, "target": 5, "realisasi": teks}
    pesan, _ = said(Case("x", edit=realisasi(r0=isi), files=ALONE), "XK203", tmp_path)
    assert pesan == f"Realisasi tertulis teks «{teks}» yang dapat dibaca dengan dua cara: {keduanya}."


def test_rupiah_on_a_sheet_without_satuan(tmp_path: Path) -> None:
    """XK201 writes an amount as rupiah, and names no column that the sheet does not have."""
    case = Case("x", edit=lambda isi: put(isi, RE, "Anggaran", 0, "pagu", "Rp 12.415.870.000"), files=ALONE)
    pesan, tindakan = said(case, "XK201", tmp_path)
    assert "maksudnya angka Rp12.415.870.000, tetapi" in pesan
    assert tindakan == "Ketik angkanya saja."


def test_merged_target_names_the_merge(tmp_path: Path) -> None:
    """XK207 says with which cell an empty target is merged."""
    case = Case("x", edit=change("target", 1, None, PK), files=(PK,), after={PK: merged("PK", "H5:H6")})
    pesan, tindakan = said(case, "XK207", tmp_path)
    assert pesan.endswith(": sel H6 tergabung dengan H5.")
    assert tindakan == "Pisahkan gabungan sel H5 dan H6, lalu isi target setiap baris."
