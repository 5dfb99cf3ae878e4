"""The report of a set drawn at random, printed without a fault and copied into a Reviu workbook."""

from decimal import Decimal
from typing import Any

from tests.check.sets.addresses import ANG, PK, RE, RKT, RV, main
from tests.check.sets.paper import written
from tests.check.sets.random_set import TAHUN, Baris, RandomSet
from xlkinerja.kinerja.angka import bulatkan
from xlkinerja.kinerja.capaian import Aturan, Hasil, hitung_capaian
from xlkinerja.workbook.book import Book


def koma(nilai: Decimal | float | str, desimal: int | None = None) -> str:
    """A number as a report prints it: 1234.5 is 1.234,5."""
    angka = Decimal(str(nilai))
    teks = f"{angka:,f}" if desimal is None else f"{angka:,.{desimal}f}"
    return teks.replace(",", "_").replace(".", ",").replace("_", ".")


def rupiah(nilai: Decimal | int) -> str:
    return f"Rp{koma(nilai, 0)},00"


def printed_value(nilai: Any, satuan: str) -> str:
    if isinstance(nilai, str):
        return nilai
    return f"{koma(nilai)}{'%' if satuan == '%' else f' {satuan}'}"


def printed_target(row: Baris) -> str:
    bawah, satuan = row["target"], row.get("satuan", "")
    if "target_maksimum" in row:
        return f"{koma(bawah)} - {koma(row['target_maksimum'])} {satuan}"
    return printed_value(bawah, satuan)


def rules_of(satu: RandomSet) -> Aturan:
    batas = satu.pengaturan["batas"]
    return Aturan(
        profil_minimal=satu.pengaturan["profil_minimal"],
        batas=None if batas == "tanpa" else Decimal(batas),
        desimal=satu.pengaturan["desimal"],
        skala=satu.skala,
    )


def measured(row: Baris, aturan: Aturan) -> Hasil:
    angka = [n if isinstance(n, str) else Decimal(str(n)) for n in (row["target"], row["realisasi"])]
    atas = Decimal(row["target_maksimum"]) if "target_maksimum" in row else None
    return hitung_capaian(angka[0], angka[1], row["polarisasi"], aturan, target_maksimum=atas)


def tables(satu: RandomSet) -> list[Baris]:
    """The Ikhtisar, the tables of Bab III.B one per sasaran, and the PK and RKT once more."""
    aturan, sasaran, nomor = rules_of(satu), "", 0
    semua: dict[str, list[Baris]] = {"IKHT": [], "III.B": [], "PK-II": [], "RKT-II": []}
    for row in satu.isi[RE][main(RE)]:
        baru = bool(row.get("sasaran")) and row["sasaran"] != sasaran
        sasaran, nomor = row.get("sasaran") or sasaran, nomor + baru
        nama = {"sasaran": sasaran if baru else None, "indikator": row["indikator"], "kode": row.get("kode")}
        hasil = measured(row, aturan)
        ukur = {
            "target": printed_target(row),
            "realisasi": printed_value(row["realisasi"], row.get("satuan", "")),
            "capaian": f"{koma(hasil.capaian, aturan.desimal)}%"
            if isinstance(hasil.capaian, Decimal)
            else hasil.capaian,
            "kategori": hasil.kategori or None,
        }
        letak = {"letak": "Ikhtisar Eksekutif", "tabel": "IKHT", "dokumen": "Pengukuran", "tingkat": "Indikator"}
        semua["IKHT"].append({**letak, **nama, **ukur})
        bab = {**letak, "letak": f"BAB III.B Sasaran {nomor}", "tabel": f"III.B{nomor}"}
        semua["III.B"].append({**bab, **nama, **ukur, "kategori": None})
    for tabel, dokumen, file in (("PK-II", "PK", PK), ("RKT-II", "RKT", RKT)):
        for row in satu.isi[file][main(file)]:
            if "indikator" in row:
                semua[tabel].append(
                    {"letak": "BAB II", "tabel": tabel, "dokumen": dokumen, "tingkat": "Indikator",
                     "kode": row.get("kode"), "sasaran": row.get("sasaran"), "indikator": row["indikator"],
                     "target": printed_target(row)}
                )  # fmt: skip
    return [{k: v for k, v in row.items() if v is not None} for tabel in semua.values() for row in tabel]


def sentences(satu: RandomSet) -> list[Baris]:
    """Counts and the average by indikator, in digits."""
    aturan = rules_of(satu)
    semua = satu.isi[RE][main(RE)]
    hasil = [measured(row, aturan) for row in semua]
    angka = [h.capaian for h in hasil if isinstance(h.capaian, Decimal)]
    tercapai = sum(h.status == "Tercapai" for h in hasil)
    tidak = sum(h.status == "Tidak tercapai" for h in hasil)
    kalimat = [
        ("Jumlah indikator", "IKHT", str(len(semua))),
        ("Jumlah sasaran", "", str(len({r["sasaran"] for r in semua if r.get("sasaran")}))),
        ("Jumlah tercapai", "IKHT", str(tercapai)),
        ("Jumlah tidak tercapai", "III.B", str(tidak)),
        ("Jumlah di atas 100%", "IKHT", str(sum(n > 100 for n in angka))),
    ]
    if angka:
        kalimat.append(("Rata-rata capaian", "IKHT", f"{koma(bulatkan(sum(angka) / len(angka), 2), 2)}%"))
    return [{"letak": "BAB IV", "besaran": b, "acuan": a, "nilai": n} for b, a, n in kalimat]


def budgets(satu: RandomSet) -> list[Baris]:
    """The sheet Anggaran of Realisasi as printed, with its percentages."""
    rows = []
    for row in satu.isi[RE][ANG]:
        uang = {k: rupiah(row[k]) for k in ("pagu", "realisasi") if isinstance(row.get(k), int | Decimal)}
        persen = bulatkan(Decimal(row["realisasi"]) / Decimal(row["pagu"]) * 100, 2) if row.get("pagu") else None
        kepala = {"letak": "BAB III.C", "tabel": "ANG"}
        lain = {k: row[k] for k in ("tahun", "tingkat", "kode", "uraian", "sumber") if k in row}
        rows.append({**kepala, **lain, **uang, **({} if persen is None else {"persen": f"{koma(persen, 2)}%"})})
    return rows


def reviu_book(satu: RandomSet, report: dict[str, list[Baris]]) -> Book:
    """The Reviu workbook of the set with a report in it, read."""
    return written(
        "Reviu",
        identitas={**satu.identitas, "tahun": TAHUN},
        pengaturan=satu.pengaturan,
        skala=satu.skala,
        isi=report,
        baris=5,
    ).book(RV)
