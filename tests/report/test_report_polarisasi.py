"""A polarisasi that one table of a report prints holds for the indikator in the tables that print none."""

import pytest

from xlkinerja.report.model import PrintedReport


def polarisasi(*printed: tuple[str, str]) -> list[str]:
    """That of one indikator in a PK without any and in tables of measurement with names and polarisasi as given."""
    rows = [{"indikator": name, "target": "5", "realisasi": "4", "polarisasi": p} for name, p in printed]
    tables = [{"id": "PK", "jenis": "pk", "baris": [{"indikator": "1. Jumlah temuan", "target": "5"}]}]
    tables += [{"id": f"T{n}", "jenis": "pengukuran", "baris": [row]} for n, row in enumerate(rows)]
    content = {"satker": "Balai", "entitas": "lainnya", "tahun": 2023, "isian": {"PK": "PK"}, "tabel": tables}
    return [b.get("polarisasi", "") for t in PrintedReport.model_validate(content).tabel for b in t.baris]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ([("JUMLAH TEMUAN", "Minimal")], ["minimal", "Minimal"]),
        ([("Jumlah temuan", "Minimal"), ("Jumlah temuan", "minimal")], ["minimal", "Minimal", "minimal"]),
        ([("Jumlah temuan", "Minimal"), ("Jumlah temuan", "")], ["minimal", "Minimal", "minimal"]),
        # Tables that contradict each other decide nothing, another indikator neither.
        ([("Jumlah temuan", "Minimal"), ("Jumlah temuan", "Maksimal")], ["", "Minimal", "Maksimal"]),
        ([("Jumlah aduan", "Minimal")], ["", "Minimal"]),
        ([("Jumlah temuan", "")], ["", ""]),
    ],
)
def test_printed_polarisasi_holds_elsewhere(printed: list[tuple[str, str]], expected: list[str]) -> None:
    assert polarisasi(*printed) == expected
