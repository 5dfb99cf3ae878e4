"""Isian buku kerja Reviu tidak dikenal atau kurang, sehingga barisnya tidak diperiksa.

Mengapa: Tabel tanpa jenis dokumen, besaran yang tidak dikenal, dan tabel acuan yang tidak ada tidak dapat dibandingkan
dengan apa pun. Satu temuan untuk satu tabel.

Contoh: Kolom Tabel Acuan berisi T3.12, padahal tidak ada tabel bernama itu di lembar mana pun.

Perbaikan: Pilih dari daftar pada sel itu, atau tulis nama tabel seperti di kolom Tabel.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Pernyataan, names_document, resolve, statements
from xlkinerja.check.printed.reviewing import at, at_narasi
from xlkinerja.check.printed.tables import headed
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.workbook.sheets.angka_narasi import BESARAN
from xlkinerja.workbook.sheets.laporan_tables import DOKUMEN_LAPORAN, TABEL_LAPORAN, TINGKAT_LAPORAN

KODE = "XK721"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Susunan templat Reviu: daftar pada lembar Referensi"

#: Kinds of figures whose printed value need not be a number.
TANPA_ANGKA = ("lain", "semua_tercapai")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    yield from _tables(laporan)
    for p in statements(laporan):
        yield from _statement(laporan, p)


def _tables(laporan: Laporan) -> Iterator[Hit]:
    data = laporan.book.tables.get(TABEL_LAPORAN.name)
    dilihat: set[tuple[str, ...]] = set()
    for kepala, row in headed(data.rows if data else ()):
        kunci = (kepala["tabel"] or kepala["letak"], kepala["dokumen"], kepala["tingkat"])
        if kunci in dilihat:
            continue
        dilihat.add(kunci)
        nama = f"Tabel «{kunci[0]}»" if kunci[0] else "Tabel tanpa nama"
        for kolom, daftar, wajib in (("dokumen", tuple(DOKUMEN_LAPORAN), True), ("tingkat", TINGKAT_LAPORAN, False)):
            tertulis, judul = kepala[kolom], TABEL_LAPORAN.by_key[kolom].header
            if tertulis.casefold() in {d.casefold() for d in daftar} or not (tertulis or wajib):
                continue
            sebab = f"tertulis «{tertulis}»" if tertulis else "kosong"
            yield Hit(
                at(laporan, row[kolom]),
                f"{nama}: kolom {judul} {sebab}, sehingga tabel itu tidak diperiksa.",
                f"Pilih salah satu: {', '.join(daftar)}.",
                tercetak=tertulis,
                seharusnya=" atau ".join(daftar),
            )


def _statement(laporan: Laporan, p: Pernyataan) -> Iterator[Hit]:
    besaran, acuan, nilai = (p.row[k] for k in ("besaran", "acuan", "nilai"))
    if not p.besaran:
        sebab = f"tertulis «{besaran.text}», yang tidak dikenal" if besaran.text else "kosong"
        yield Hit(
            at_narasi(laporan, besaran),
            f"Besaran {sebab}; angka ini tidak diperiksa.",
            f"Pilih dari daftar, misalnya {BESARAN['rata_rata_capaian']} atau {BESARAN['jumlah_indikator']}.",
            tercetak=besaran.text,
        )
        return
    if p.acuan and p.besaran != "lain" and not names_document(p.acuan) and resolve(laporan, p.acuan).kosong:
        ada = [*(t.nama for t in laporan.tabel), *printed_budgets(laporan.book)]
        yield Hit(
            at_narasi(laporan, acuan),
            f"Tabel Acuan «{p.acuan}» tidak ada; angka ini tidak diperiksa.",
            f"Tulis nama di kolom Tabel ({', '.join(dict.fromkeys(ada[:8]))}), atau RKT, PK, Rencana Aksi, Realisasi.",
            tercetak=p.acuan,
        )
    if p.nilai is None and p.besaran not in TANPA_ANGKA and not p.teks:
        yield Hit(
            at_narasi(laporan, nilai),
            f"Nilai Tercetak untuk {BESARAN[p.besaran]} kosong.",
            "Salin angkanya seperti tercetak, atau hapus baris ini.",
        )
