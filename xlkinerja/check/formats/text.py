"""The findings as text for a terminal: by satker, then file, then sheet."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Blok, Butir, Kelompok, blocks, grouped_ignored, items, owners, place
from xlkinerja.check.weighing import weight

_WARNA = {Tingkat.GALAT: "\x1b[31m", Tingkat.PERINGATAN: "\x1b[33m", Tingkat.INFO: "\x1b[36m"}
_TAK_TERPAKAI = "tidak ada temuan yang cocok; hapus dari xlkinerja.toml atau --abaikan bila sudah dibetulkan."
_TEBAL, _BIASA = "\x1b[1m", "\x1b[0m"


def teks(report: Report, *, warna: bool = False, **_: object) -> str:
    """A few lines for each kind of mistake in each sheet, what was ignored or is gone, and a line with the counts."""

    def tebal(isi: str) -> str:
        return f"{_TEBAL}{isi}{_BIASA}" if warna else isi

    baris: list[str] = []
    for kelompok in owners(report):
        if not kelompok.temuan:
            continue
        baris += [tebal(kelompok.nama), *_first(kelompok)]
        for berkas, isi in groupby(kelompok.temuan, key=lambda t: t.berkas):
            baris += [f"  {tebal(berkas)}"]
            for lembar, di_lembar in groupby(isi, key=lambda t: t.lembar):
                if lembar:
                    baris += [f"    Lembar {lembar}"]
                baris += [b for blok in _weightiest_first(di_lembar) for b in _blok(blok, warna=warna)]
        baris += [""]
    if report.banding and report.banding.hilang:
        baris += [tebal(f"Sudah tidak ada sejak {report.banding.nama}"), *_gone(report), ""]
    if report.diabaikan:
        baris += [tebal("Diabaikan"), *_ignored(report), ""]
    if report.tak_terpakai:
        baris += [f"{apa}: {_TAK_TERPAKAI}" for apa in report.tak_terpakai] + [""]
    return "\n".join([*baris, ringkasan(report)]) + "\n"


def ringkasan(report: Report) -> str:
    """The counts in one line."""
    jumlah = ", ".join(f"{report.jumlah(t)} {t}" for t in Tingkat)
    kalimat = [f"{report.berkas} berkas diperiksa: {jumlah}."]
    if report.banding:
        b = report.banding
        baru, hilang = len(report.temuan), len(b.hilang)
        kalimat = [f"{report.berkas} berkas diperiksa; temuan baru sejak {b.nama}: {jumlah}."]
        kalimat += [f"{baru} baru, {hilang} sudah tidak ada, {b.tetap} tetap."]
    if report.diabaikan:
        kalimat += [f"{len(report.diabaikan)} temuan diabaikan."]
    return " ".join(kalimat)


def _first(kelompok: Kelompok) -> Iterator[str]:
    """The kind of mistake to begin with, where there are several."""
    if len(kelompok.jenis) > 1:
        jenis = kelompok.jenis[0]
        letak = place(jenis.temuan[0])
        yield f"  Mulai dari {jenis.kode} ({len(jenis.temuan)} {jenis.tingkat}), {letak}: {jenis.kalimat}"


def _weightiest_first(temuan: Iterable[Finding]) -> list[Blok]:
    return sorted(blocks(temuan), key=lambda b: weight(b.kode, b.tingkat, sum(len(i.temuan) for i in b.butir)))


def _blok(blok: Blok, *, warna: bool) -> Iterator[str]:
    tingkat = f"{_WARNA[blok.tingkat]}{blok.tingkat}{_BIASA}" if warna else str(blok.tingkat)
    kepala = f"      {tingkat} {blok.kode}"
    if len(blok.butir) == 1:
        yield f"{kepala} {_butir(blok.butir[0])}"
    else:
        yield f"{kepala} {sum(len(b.temuan) for b in blok.butir)} temuan"
        yield from (f"        {_butir(b)}" for b in blok.butir)
    if blok.tindakan:
        yield f"        → {blok.tindakan}"


def _butir(butir: Butir) -> str:
    sel = butir.sel
    berapa = f" ({len(butir.temuan)} sel)" if "–" in sel else ""
    return f"{sel}{berapa}: {butir.pesan}" if sel else butir.pesan


def _gone(report: Report) -> Iterator[str]:
    assert report.banding
    dibaca = {d.berkas for d in report.diperiksa}
    for butir in items(report.banding.hilang):
        satu = butir.temuan[0]
        catatan = "" if satu.berkas in dibaca else " (berkas ini tidak ikut diperiksa sekarang)"
        yield f"  {satu.tingkat} {satu.kode} {place(satu, butir.sel)}{catatan}: {butir.pesan}"


def _ignored(report: Report) -> Iterator[str]:
    for (kode, alasan), isi in grouped_ignored(report).items():
        yield f"  {kode} ({len(isi)} temuan), alasan: {alasan}"
        yield from (f"    {place(b.temuan[0], b.sel)}: {b.pesan}" for b in items(isi))
