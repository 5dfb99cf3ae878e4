"""The findings as text for a terminal: by satker, then file, then sheet."""

from collections.abc import Iterator
from itertools import groupby

from xlkinerja.check.finding import Finding, Report, Tingkat

_WARNA = {Tingkat.GALAT: "\x1b[31m", Tingkat.PERINGATAN: "\x1b[33m", Tingkat.INFO: "\x1b[36m"}
_TEBAL, _BIASA = "\x1b[1m", "\x1b[0m"
TANPA_IDENTITAS = "Tanpa identitas"


def teks(report: Report, *, warna: bool = False) -> str:
    """One or two lines for each finding and a line with the counts at the end."""

    def tebal(isi: str) -> str:
        return f"{_TEBAL}{isi}{_BIASA}" if warna else isi

    baris: list[str] = []
    urut = sorted(report.temuan, key=lambda t: _satker(t).casefold())  # stable: files and cells keep their order
    for satker, temuan in groupby(urut, key=_satker):
        baris += [tebal(satker)]
        for berkas, isi in groupby(temuan, key=lambda t: t.berkas):
            baris += [f"  {tebal(berkas)}"]
            for lembar, di_lembar in groupby(isi, key=lambda t: t.lembar):
                if lembar:
                    baris += [f"    Lembar {lembar}"]
                baris += [b for t in di_lembar for b in _finding(t, warna=warna)]
        baris += [""]
    return "\n".join([*baris, ringkasan(report)]) + "\n"


def ringkasan(report: Report) -> str:
    """The counts in one line."""
    jumlah = ", ".join(f"{report.jumlah(t)} {t}" for t in Tingkat)
    return f"{report.berkas} berkas diperiksa: {jumlah}."


def _satker(temuan: Finding) -> str:
    bagian = [temuan.satker, temuan.entitas, str(temuan.tahun or "")]
    return " · ".join(b for b in bagian if b) if temuan.satker else TANPA_IDENTITAS


def _finding(temuan: Finding, *, warna: bool) -> Iterator[str]:
    tingkat = f"{_WARNA[temuan.tingkat]}{temuan.tingkat}{_BIASA}" if warna else str(temuan.tingkat)
    letak = f"{temuan.sel}: " if temuan.sel else ""
    yield f"      {tingkat} {temuan.kode} {letak}{temuan.pesan}"
    if temuan.tindakan:
        yield f"        → {temuan.tindakan}"
