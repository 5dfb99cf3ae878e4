"""Kategori yang tercetak tidak sesuai dengan capaian dan skala laporan.

Mengapa: Kategori dibaca dari capaian yang tercetak di barisnya dan skala pada Pengaturan Reviu. Sebutan yang tidak ada
dalam skala, atau kategori di tempat angka capaian, membuat pembaca tidak dapat menilai.

Contoh: Realisasi 82,50% dari target 100%, tercetak «Cukup Berhasil»; skala laporan hanya memuat Gagal, Cukup Baik,
Baik, dan Sangat Baik, dan 82,5 adalah Baik.

Perbaikan: Pakai sebutan dari skala laporan, dan cetak capaian sebagai angka.
"""

from decimal import Decimal

from xlkinerja.check.printed.laporan import Measurement
from xlkinerja.check.printed.tables import is_word
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.skala import in_gap, kategori, overlaps

KODE = "XK702"
TINGKAT = Tingkat.ERROR
SUMBER = "Skala kategori yang tercetak dalam laporan (lembar Pengaturan pada Reviu)"


def check_report(laporan: Laporan) -> Hits:
    if not skala_readable(laporan.book) or overlaps(laporan.aturan.skala):
        return
    wrong = [(u, alasan) for u in laporan.measurements if (alasan := _wrong(laporan, u))]
    for same in grouped(wrong, lambda s: (s[0].key, s[1])):
        u, (column, pesan, correct) = same[0]
        beside = (k for k in ("capaian", "kategori") if k != column and u.entry.row[k].text)
        yield Hit.at(
            [*(o.entry.at(column) for o, _ in same), *map(u.entry.at, beside)],
            f"{pesan} ({u.entry.letak}).",
            "Pakai sebutan dari skala laporan, dan cetak capaian sebagai angka.",
            tercetak=u.entry.row[column].text,
            seharusnya=correct,
        )


def _wrong(laporan: Laporan, u: Measurement) -> tuple[str, str, str] | None:
    """Column, message and right kategori; None where the row is right or cannot be judged."""
    label, capaian = u.entry.row["kategori"].text, u.entry.row["capaian"]
    has_word, computed = is_word(capaian), _computed(u)
    word = label or (capaian.text if has_word else "")
    value = u.tercetak if u.capaian is not None else computed if has_word else None
    if not word or (u.target is not None and u.target.predikat):
        return None
    known = {j.kategori.casefold() for j in laporan.aturan.skala}
    correct = kategori(value, laporan.aturan.skala) if value is not None else ""
    column = "kategori" if label else "capaian"
    judgement = f"; capaian {write_angka(value)} menurut skala laporan «{correct}»" if value is not None else ""
    addition = "; kolom Capaian berisi kata, bukan angka" if has_word else ""
    if word.casefold() not in known:
        if not label and not _looks_like_kategori(word, known):
            return None
        return column, f"Kategori «{word}» tidak ada dalam skala laporan{judgement}{addition}", correct
    if value is None or in_gap(value, laporan.aturan.skala, 9) is not None:
        return None
    # The kategori of the right capaian: only the printed capaian is wrong. One that fits neither is wrong by itself.
    recomputed = kategori(computed, laporan.aturan.skala) if computed is not None else correct
    if word.casefold() not in (correct.casefold(), recomputed.casefold()):
        return column, f"Kategori tercetak «{word}»{judgement}{addition}", correct
    if has_word:
        return "capaian", f"Kolom Capaian berisi kategori «{capaian.text}», bukan angka {write_angka(value)}%", correct
    return None


def _computed(u: Measurement) -> Decimal | None:
    """The capaian in percent that target and realisasi give."""
    return u.result.capaian if u.result and isinstance(u.result.capaian, Decimal) else None


def _looks_like_kategori(word: str, known: set[str]) -> bool:
    """Whether a word in the place of the capaian is a kategori: it shares a word with the scale."""
    words = {w for k in known for w in k.split()} | {"berhasil", "baik", "tinggi", "rendah", "gagal"}
    return bool(words & set(word.casefold().split()))
