"""C4: how many sasaran are above or at 100: by the mean of their capaian, and never more than there are."""

from pathlib import Path

import pytest

from xlkinerja.check.checking import check
from xlkinerja.check.finding import Finding
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.writing import write

ABOVE, AT = "jumlah_di_atas_100", "jumlah_tepat_100"


def found(folder: Path, capaian: tuple[int, int, int], besaran: str, nilai: str, dasar: str) -> list[Finding]:
    """What XK714 and XK715 find in a sentence on two indikator of one sasaran and one of another, targets 10."""
    named = zip(("satu", "satu", "dua"), ("dokumen", "kegiatan", "rapat"), capaian, strict=True)
    rows = [
        {
            "sasaran": f"Sasaran {sasaran}",
            "indikator": f"Jumlah {name}",
            "target": f"10 {name}",
            "realisasi": f"{n // 10} {name}",
            "capaian": f"{n}%",
            "polarisasi": "Maksimal",
        }
        for sasaran, name, n in named
    ]
    said = {"letak": "BAB IV", "besaran": besaran, "nilai": nilai, "tabel_acuan": "T"}
    content = {
        "satker": "Balai Contoh",
        "entitas": "lainnya",
        "tahun": 2024,
        "skala": [],
        "isian": {"Realisasi": "T"},
        "tabel": [{"id": "T", "jenis": "pengukuran", "baris": rows}],
        "angka_narasi": [said | ({"dasar": dasar} if dasar else {})],
    }
    write(PrintedReport.model_validate(content), folder, reviu=True)
    return [t for t in check([folder]).temuan if t.kode in ("XK714", "XK715")]


@pytest.mark.parametrize(
    ("capaian", "besaran", "nilai", "dasar"),
    [
        ((120, 110, 100), ABOVE, "1 (satu)", "sasaran"),  # 115 and 100
        ((120, 110, 100), ABOVE, "2 (dua)", "indikator"),
        ((120, 110, 100), ABOVE, "1 (satu)", ""),
        ((120, 110, 100), ABOVE, "2 (dua)", ""),
        ((120, 80, 100), AT, "2 (dua)", "sasaran"),  # 100 and 100
        ((120, 80, 100), ABOVE, "0", "sasaran"),
        ((120, 90, 110), ABOVE, "2 sasaran", "sasaran"),  # 105 and 110
    ],
)
def test_c4_a_true_count_is_silent(
    tmp_path: Path, capaian: tuple[int, int, int], besaran: str, nilai: str, dasar: str
) -> None:
    assert found(tmp_path, capaian, besaran, nilai, dasar) == []


@pytest.mark.parametrize(
    ("capaian", "besaran", "nilai", "dasar", "right"),
    [
        ((120, 110, 100), ABOVE, "2 (dua)", "sasaran", "1 dari 2 sasaran."),
        ((120, 110, 130), ABOVE, "3 sasaran", "sasaran", "2 dari 2 sasaran."),
        ((120, 110, 130), ABOVE, "3 sasaran", "", "2 dari 2 sasaran."),
        ((120, 80, 100), ABOVE, "1 (satu)", "sasaran", "0 dari 2 sasaran."),
        ((120, 80, 100), AT, "1 (satu)", "sasaran", "2 dari 2 sasaran."),
        ((120, 110, 90), ABOVE, "1 (satu)", "indikator", "2 dari 3 indikator."),
        ((120, 110, 130), ABOVE, "4 (empat)", "", "3 dari 3 indikator atau 2 dari 2 sasaran."),
    ],
)
def test_c4_a_false_count_is_named_with_the_right_one(
    tmp_path: Path, capaian: tuple[int, int, int], besaran: str, nilai: str, dasar: str, right: str
) -> None:
    (temuan,) = found(tmp_path, capaian, besaran, nilai, dasar)
    assert temuan.pesan.endswith(right)


@pytest.mark.parametrize(
    ("dasar", "right"),
    [
        ("sasaran", "rata-rata 2 sasaran 107,50%"),  # (115 + 100) / 2
        ("indikator", "rata-rata 3 indikator 110,00%"),  # 330 / 3
    ],
)
def test_c4_an_average_is_corrected_on_its_own_basis(tmp_path: Path, dasar: str, right: str) -> None:
    (temuan,) = found(tmp_path, (120, 110, 100), "rata_rata_capaian", "170,50%", dasar)
    assert temuan.seharusnya == right
