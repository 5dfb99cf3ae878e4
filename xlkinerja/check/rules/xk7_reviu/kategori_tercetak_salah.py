"""Kategori yang tercetak tidak sesuai dengan capaian dan skala laporan.

Mengapa: Kategori dibaca dari capaian yang tercetak di barisnya dan skala pada Pengaturan Reviu. Sebutan yang tidak ada
dalam skala, atau kategori di tempat angka capaian, membuat pembaca tidak dapat menilai.

Contoh: Realisasi 82,50% dari target 100%, tercetak «Cukup Berhasil»; skala laporan hanya memuat Gagal, Cukup Baik,
Baik, dan Sangat Baik, dan 82,5 adalah Baik.

Perbaikan: Pakai sebutan dari skala laporan, dan cetak capaian sebagai angka.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.reviewing import also_in, at, grouped, tabel
from xlkinerja.check.printed.tables import is_word
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.recount import skala_terbaca
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.predikat import kenali
from xlkinerja.kinerja.skala import dalam_celah, kategori, tumpang_tindih

KODE = "XK702"
TINGKAT = Tingkat.GALAT
SUMBER = "Skala kategori yang tercetak dalam laporan (lembar Pengaturan pada Reviu)"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None or not skala_terbaca(laporan.book) or tumpang_tindih(laporan.aturan.skala):
        return
    salah = [(u, alasan) for u in laporan.ukuran if (alasan := _wrong(laporan, u))]
    for sama in grouped(salah, lambda s: (s[0].kunci, s[1])):
        yield _hit(laporan, [u for u, _ in sama], sama[0][1])


def _wrong(laporan: Laporan, u: Ukuran) -> tuple[str, str, str] | None:
    """Column, message and right kategori; None where the row is right or cannot be judged."""
    sebutan, capaian = u.baris.row["kategori"].text, u.baris.row["capaian"]
    berkata = is_word(capaian) and kenali(capaian.text, laporan.aturan.tangga) is None
    kata = sebutan or (capaian.text if berkata else "")
    nilai = _number(u, word=berkata)
    if not kata or (u.target is not None and u.target.predikat):
        return None
    dikenal = {j.kategori.casefold() for j in laporan.aturan.skala}
    benar = kategori(nilai, laporan.aturan.skala) if nilai is not None else ""
    kolom = "kategori" if sebutan else "capaian"
    menurut = f"; capaian {tulis_angka(nilai)} menurut skala laporan «{benar}»" if nilai is not None else ""
    tambahan = "; kolom Capaian berisi kata, bukan angka" if berkata else ""
    if kata.casefold() not in dikenal:
        if not sebutan and not _looks_like_kategori(kata, dikenal):
            return None
        return kolom, f"Kategori «{kata}» tidak ada dalam skala laporan{menurut}{tambahan}", benar
    if nilai is None or dalam_celah(nilai, laporan.aturan.skala, 9) is not None:
        return None
    if kata.casefold() != benar.casefold() and not _fits_inputs(laporan, u, kata):
        return kolom, f"Kategori tercetak «{kata}»{menurut}{tambahan}", benar
    if berkata:
        return "capaian", f"Kolom Capaian berisi kategori «{capaian.text}», bukan angka {tulis_angka(nilai)}%", benar
    return None


def _fits_inputs(laporan: Laporan, u: Ukuran, kata: str) -> bool:
    """Whether the kategori is that of the right capaian, so that only the printed capaian is wrong."""
    hitungan = u.hasil.capaian if u.hasil else None
    return isinstance(hitungan, Decimal) and kata.casefold() == kategori(hitungan, laporan.aturan.skala).casefold()


def _number(u: Ukuran, *, word: bool) -> Decimal | None:
    """The printed capaian; where a word stands in its place, what target and realisasi give."""
    if u.capaian is not None:
        return u.capaian.nilai
    hitungan = u.hasil.capaian if word and u.hasil else None
    return hitungan if isinstance(hitungan, Decimal) else None


def _looks_like_kategori(kata: str, dikenal: set[str]) -> bool:
    """Whether a word in the place of the capaian is a kategori: it shares a word with the scale."""
    umum = {w for k in dikenal for w in k.split()} | {"berhasil", "baik", "tinggi", "rendah", "gagal"}
    return bool(umum & set(kata.casefold().split()))


def _hit(laporan: Laporan, sama: Sequence[Ukuran], alasan: tuple[str, str, str]) -> Hit:
    u, *lain = sama
    kolom, pesan, benar = alasan
    baris = u.baris.row
    return Hit(
        at(laporan, baris[kolom]),
        f"{pesan} ({tabel(u.tabel)}).",
        "Pakai sebutan dari skala laporan, dan cetak capaian sebagai angka.",
        tercetak=baris[kolom].text,
        seharusnya=benar,
        tempat_lain=(
            *also_in(laporan, lain, kolom),
            *(at(laporan, baris[k]) for k in ("capaian", "kategori") if k != kolom and baris[k].text),
        ),
    )
