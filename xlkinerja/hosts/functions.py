"""The functions in cells. Each is a thin layer over kinerja, summary and check, and takes a cell or a whole column.

Docstrings and argument texts are Indonesian: the function wizards show them. Plain letters only (VBA sources).
"""

from decimal import Decimal
from functools import cache
from typing import Any

from xlkinerja.check.values.texts import alike, fold, likeness, normal
from xlkinerja.hosts.arguments import MasukanSalah, keluar, kisi, kosong, per_sel, rata_kanan, sejajar
from xlkinerja.hosts.cell_reading import (
    angka_semua,
    baca,
    boleh_kosong,
    bukan_angka,
    dengan_angka,
    hanya_angka,
    skala_dari,
    ukur,
)
from xlkinerja.hosts.declared import Rentang, fungsi_sel
from xlkinerja.hosts.ranges import galat_pertama, pesan_baris, ringkas, tabel_ikhtisar, tabel_ringkasan
from xlkinerja.kinerja.anggaran import efisiensi, serapan
from xlkinerja.kinerja.angka import bulatkan, tulis_rupiah
from xlkinerja.kinerja.capaian import PERIKSA_ANGKA, STATUS, TIDAK_DAPAT_DIHITUNG
from xlkinerja.kinerja.predikat import kenali
from xlkinerja.kinerja.rerata import rerata, rerata_sasaran
from xlkinerja.kinerja.skala import kategori
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.summary.measuring import nomor_sasaran
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.stream import ErrorValue, Value

TARGET = "Target: angka, predikat, atau rentang seperti 80-90. Boleh satu kolom."
REALISASI = "Realisasi dalam satuan yang sama. Kosong berarti belum diisi, 0 berarti nol."
POLARISASI = "Maksimal (bawaan), Minimal, Stabil, atau Predikat."
BATAS = "Batas atas capaian, misalnya 120. Kosong atau tanpa: tidak dibatasi."
TULISAN = "Tulisan seperti 97,5%, 8 kali, Rp 4,3 M. Boleh satu kolom."
TABEL = "Tabel lembar Realisasi mulai baris judul, misalnya A4:P64."
PENGATURAN = "Isi lembar Pengaturan (A:D). Bila tidak disebut, berlaku pengaturan bawaan."


@fungsi_sel(target=TARGET, realisasi=REALISASI, polarisasi=POLARISASI, batas=BATAS)
def KIN_CAPAIAN(target: Any, realisasi: Any, polarisasi: Any = "Maksimal", batas: Any = None) -> Any:  # noqa: N802
    """Persentase capaian kinerja, dua desimal. Bila tidak dapat dihitung: statusnya, misalnya Belum diisi."""

    def satu(*sel: Value) -> Value:
        hasil = ukur(*sel)
        if hasil is None:
            return ""
        return hasil.status if hasil.capaian is None else hasil.capaian

    return per_sel(satu, target, realisasi, polarisasi, batas)


@fungsi_sel(target=TARGET, realisasi=REALISASI, polarisasi=POLARISASI, batas=BATAS)
def KIN_STATUS(target: Any, realisasi: Any, polarisasi: Any = "Maksimal", batas: Any = None) -> Any:  # noqa: N802
    """Status indikator: Tercapai, Tidak tercapai, Belum diisi, Periksa angka, dan seterusnya."""

    def satu(*sel: Value) -> str:
        hasil = ukur(*sel)
        return hasil.status if hasil else ""

    return per_sel(satu, target, realisasi, polarisasi, batas)


@fungsi_sel(
    capaian="Capaian dalam persen. Boleh satu kolom.",
    skala="lima (bawaan), empat, permendagri, atau rentang Kategori-Dari-Termasuk-Sampai.",
)
def KIN_KATEGORI(capaian: Any, skala: Any = "lima") -> Any:  # noqa: N802
    """Kategori capaian menurut skala, misalnya Berhasil. Kosong untuk predikat dan capaian yang belum ada."""
    dipilih = skala_dari(kisi(skala))

    def satu(sel: Value) -> Value:
        if isinstance(sel, Decimal):
            return kategori(sel, dipilih)
        if kosong(sel) or isinstance(sel, ErrorValue):
            return sel
        if isinstance(sel, str) and (sel in STATUS or kenali(sel)):
            return ""
        return f"{PERIKSA_ANGKA}: capaian «{sel}» bukan angka"

    return per_sel(satu, capaian)


@fungsi_sel(
    rentang="Rentang capaian. Predikat dan sel kosong tidak ikut dihitung.",
    sasaran="Kolom sasaran setinggi rentang; kosong berarti sama dengan di atasnya.",
)
def KIN_RERATA(rentang: Any, sasaran: Any = None) -> Any:  # noqa: N802
    """Rata-rata capaian, dua desimal. Dengan kolom sasaran: rata-rata tiap sasaran dahulu, lalu dirata-rata lagi."""
    isi = kisi(rentang)
    if galat := galat_pertama(isi):
        return [[galat.text]]
    if sasaran is None:
        return [[keluar(rerata(hanya_angka(x) for satu in isi for x in satu).nilai)]]
    nilai, nama = sejajar(rentang, sasaran)
    if len(nilai[0]) != 1:
        raise MasukanSalah("Dengan kolom sasaran, rentang capaian harus satu kolom.")
    rows = [
        Row(n, {"sasaran": Cell(f"A{n}", teks[0]), "indikator": Cell(f"B{n}", "x")}, {})
        for n, teks in enumerate(nama, 1)
    ]
    kelompok: dict[int, list[Decimal | str | None]] = {}
    for row, nomor in nomor_sasaran(rows):
        if nomor is not None:
            kelompok.setdefault(nomor, []).append(hanya_angka(nilai[row.number - 1][0]))
    return [[keluar(rerata_sasaran(kelompok).nilai)]]


@fungsi_sel(teks=TULISAN)
def KIN_ANGKA(teks: Any) -> Any:  # noqa: N802
    """Angka yang dimaksud sebuah tulisan: 97,5% menjadi 97,5 dan Rp 4,3 M menjadi 4300000000."""

    def satu(sel: Value) -> Value:
        if isinstance(sel, ErrorValue):
            return sel
        angka = baca(sel)
        return bukan_angka(angka) if angka.nilai is None else angka.nilai

    return per_sel(satu, teks)


@fungsi_sel(teks=TULISAN)
def KIN_SATUAN(teks: Any) -> Any:  # noqa: N802
    """Satuan yang tertulis bersama angka: %, kali, Rp. Kosong bila tidak ada satuan."""
    return per_sel(lambda sel: sel if isinstance(sel, ErrorValue) else baca(sel).satuan, teks)


@fungsi_sel(angka="Angka, atau tulisan angka. Boleh satu kolom.")
def KIN_TERBILANG(angka: Any) -> Any:  # noqa: N802
    """Angka dengan kata-kata: 19 menjadi sembilan belas, 102,64 menjadi seratus dua koma enam empat."""
    return per_sel(lambda sel: dengan_angka(sel, terbilang), angka)


@fungsi_sel(angka="Jumlah uang dalam rupiah. Boleh satu kolom.")
def KIN_RUPIAH(angka: Any) -> Any:  # noqa: N802
    """Tulisan rupiah lengkap: 60541888000 menjadi Rp60.541.888.000."""
    return per_sel(lambda sel: dengan_angka(sel, tulis_rupiah), angka)


@fungsi_sel(pagu="Pagu dalam rupiah. Boleh satu kolom.", realisasi="Realisasi anggaran dalam rupiah.")
def KIN_SERAPAN(pagu: Any, realisasi: Any) -> Any:  # noqa: N802
    """Persen realisasi anggaran terhadap pagu, dua desimal."""

    def satu(*sel: Value) -> Value:
        if all(map(kosong, sel)):
            return ""
        angka = angka_semua(*sel)
        if not isinstance(angka, tuple):
            return angka
        persen = serapan(*angka)
        return TIDAK_DAPAT_DIHITUNG if persen is None else persen

    return per_sel(satu, pagu, realisasi)


@fungsi_sel(
    capaian="Capaian kinerja dalam persen. Boleh satu kolom.",
    pagu="Pagu dalam rupiah.",
    realisasi="Realisasi anggaran dalam rupiah.",
)
def KIN_EFISIENSI(capaian: Any, pagu: Any, realisasi: Any) -> Any:  # noqa: N802
    """Tiga sel: capaian dikurangi serapan (poin persen), sisa anggaran (rupiah), dan Efisien atau Tidak efisien."""

    def satu(*sel: Value) -> tuple[Value, ...]:
        if all(map(kosong, sel)):
            return "", "", ""
        angka = angka_semua(*sel)
        if not isinstance(angka, tuple):
            return angka, "", ""
        hasil = efisiensi(*angka)
        if hasil is None:
            return TIDAK_DAPAT_DIHITUNG, "", ""
        return hasil.selisih, hasil.sisa, "Efisien" if hasil.efisien else "Tidak efisien"

    return per_sel(satu, capaian, pagu, realisasi)


@fungsi_sel(
    baris="Satu atau banyak baris lembar Realisasi, mulai kolom A. Satu hasil tiap baris.",
    judul="Baris judul kolom, bila kolomnya tidak urut seperti templat.",
    pengaturan="Isi lembar Pengaturan (A:D), agar sel capaian, kategori, dan status ikut diperiksa.",
)
def KIN_PERIKSA(baris: Rentang, judul: Any = None, pengaturan: Any = None) -> Any:  # noqa: N802
    """Hasil pemeriksaan baris Realisasi dengan kata-kata, atau Tidak ada temuan."""
    if not isinstance(baris, Rentang):
        raise MasukanSalah("Tunjuk baris di lembar kerja, misalnya KIN_PERIKSA(A5:P5).")
    isi = kisi(baris.isi)
    kepala = None if judul is None else kisi(judul)[0]
    return [[keluar(p)] for p in pesan_baris(kepala, isi, boleh_kosong(pengaturan), (baris.baris, baris.kolom))]


@fungsi_sel(
    indikator="Nama indikator yang dicari. Boleh satu kolom.",
    daftar="Rentang berisi nama-nama indikator, misalnya kolom indikator PK.",
)
def KIN_COCOK(indikator: Any, daftar: Any) -> Any:  # noqa: N802
    """Dua sel: nama di daftar yang paling mirip, dan kemiripannya (1 berarti sama)."""
    pilihan = {normal(x): fold(x) for satu in reversed(kisi(daftar)) for x in reversed(satu) if isinstance(x, str)}
    pilihan.pop("", None)
    if not pilihan:
        raise MasukanSalah("Daftar tidak memuat satu nama pun.")

    @cache
    def terdekat(dicari: str) -> tuple[Value, ...]:
        terbaik, mirip = "", Decimal(0)
        for calon in [dicari] if dicari in pilihan else pilihan:
            # alike is cheap where a name is far off, so most of a long list costs nothing
            if not terbaik or alike(dicari, calon, float(mirip)):
                nilai = Decimal(repr(likeness(dicari, calon)))
                if not terbaik or nilai > mirip:
                    terbaik, mirip = calon, nilai
        return pilihan[terbaik], bulatkan(mirip, 2)

    def satu(sel: Value) -> tuple[Value, ...]:
        if isinstance(sel, ErrorValue):
            return sel, ""
        return terdekat(normal(sel)) if isinstance(sel, str) and normal(sel) else ("", "")

    return per_sel(satu, indikator)


@fungsi_sel(tabel=TABEL, pengaturan=PENGATURAN)
def KIN_RINGKASAN(tabel: Any, pengaturan: Any = None) -> Any:  # noqa: N802
    """Tabel ringkasan: rata-rata, banyaknya sasaran dan indikator, status, kategori, dan satu baris tiap sasaran."""
    return rata_kanan(tabel_ringkasan(ringkas(kisi(tabel), boleh_kosong(pengaturan))))


@fungsi_sel(tabel=TABEL, pengaturan=PENGATURAN)
def KIN_IKHTISAR(tabel: Any, pengaturan: Any = None) -> Any:  # noqa: N802
    """Tabel Ikhtisar Eksekutif: sasaran, indikator, target, realisasi, capaian, dan kategori."""
    return rata_kanan(tabel_ikhtisar(ringkas(kisi(tabel), boleh_kosong(pengaturan))))
