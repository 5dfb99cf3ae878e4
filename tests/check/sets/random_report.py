"""The report of a set drawn at random, printed without a fault and copied into a Reviu workbook."""

from decimal import Decimal
from typing import Any

from tests.addresses import ANG, PK, RE, RKT, RV, main
from tests.check.sets.paper import written
from tests.check.sets.random_set import TAHUN, Baris, RandomSet
from xlkinerja.kinerja.angka import round_half_up
from xlkinerja.kinerja.capaian import Aturan, Result, hitung_capaian
from xlkinerja.workbook.book import Book


def koma(value: Decimal | float | str, decimals: int | None = None) -> str:
    """A number as a report prints it: 1234.5 is 1.234,5."""
    angka = Decimal(str(value))
    text = f"{angka:,f}" if decimals is None else f"{angka:,.{decimals}f}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".")


def rupiah(value: Decimal | int) -> str:
    return f"Rp{koma(value, 0)},00"


def printed_value(value: Any, satuan: str) -> str:
    if isinstance(value, str):
        return value
    return f"{koma(value)}{'%' if satuan == '%' else f' {satuan}'}"


def printed_target(row: Baris) -> str:
    bawah, satuan = row["target"], row.get("satuan", "")
    if "target_maksimum" in row:
        return f"{koma(bawah)} - {koma(row['target_maksimum'])} {satuan}"
    return printed_value(bawah, satuan)


def rules_of(one: RandomSet) -> Aturan:
    limit = one.pengaturan["batas"]
    return Aturan(
        minimal_profile=one.pengaturan["profil_minimal"],
        cap=None if limit == "tanpa" else Decimal(limit),
        decimals=one.pengaturan["desimal"],
        skala=one.skala,
    )


def measured(row: Baris, aturan: Aturan) -> Result:
    angka = [n if isinstance(n, str) else Decimal(str(n)) for n in (row["target"], row["realisasi"])]
    upper = Decimal(row["target_maksimum"]) if "target_maksimum" in row else None
    return hitung_capaian(angka[0], angka[1], row["polarisasi"], aturan, target_maximum=upper)


def tables(one: RandomSet) -> list[Baris]:
    """The Ikhtisar, the tables of Bab III.B one per sasaran, and the PK and RKT once more."""
    aturan, sasaran, number = rules_of(one), "", 0
    every: dict[str, list[Baris]] = {"IKHT": [], "III.B": [], "PK-II": [], "RKT-II": []}
    for row in one.content[RE][main(RE)]:
        baru = bool(row.get("sasaran")) and row["sasaran"] != sasaran
        sasaran, number = row.get("sasaran") or sasaran, number + baru
        name = {"sasaran": sasaran if baru else None, "indikator": row["indikator"], "kode": row.get("kode")}
        result = measured(row, aturan)
        measure_rows = {
            "target": printed_target(row),
            "realisasi": printed_value(row["realisasi"], row.get("satuan", "")),
            "capaian": f"{koma(result.capaian, aturan.decimals)}%"
            if isinstance(result.capaian, Decimal)
            else result.capaian,
            "kategori": result.kategori or None,
        }
        letak = {"letak": "Ikhtisar Eksekutif", "tabel": "IKHT", "dokumen": "Pengukuran", "tingkat": "Indikator"}
        every["IKHT"].append({**letak, **name, **measure_rows})
        chapter = {**letak, "letak": f"BAB III.B Sasaran {number}", "tabel": f"III.B{number}"}
        every["III.B"].append({**chapter, **name, **measure_rows, "kategori": None})
    for table, document, file in (("PK-II", "PK", PK), ("RKT-II", "RKT", RKT)):
        for row in one.content[file][main(file)]:
            if "indikator" in row:
                every[table].append(
                    {"letak": "BAB II", "tabel": table, "dokumen": document, "tingkat": "Indikator",
                     "kode": row.get("kode"), "sasaran": row.get("sasaran"), "indikator": row["indikator"],
                     "target": printed_target(row)}
                )  # fmt: skip
    return [{k: v for k, v in row.items() if v is not None} for table in every.values() for row in table]


def sentences(one: RandomSet) -> list[Baris]:
    """Counts and the average by indikator, in digits."""
    aturan = rules_of(one)
    every = one.content[RE][main(RE)]
    result = [measured(row, aturan) for row in every]
    angka = [h.capaian for h in result if isinstance(h.capaian, Decimal)]
    reached = sum(h.status == "Tercapai" for h in result)
    tidak = sum(h.status == "Tidak tercapai" for h in result)
    sentence = [
        ("Jumlah indikator", "IKHT", str(len(every))),
        ("Jumlah sasaran", "", str(len({r["sasaran"] for r in every if r.get("sasaran")}))),
        ("Jumlah tercapai", "IKHT", str(reached)),
        ("Jumlah tidak tercapai", "III.B", str(tidak)),
        ("Jumlah di atas 100%", "IKHT", str(sum(n > 100 for n in angka))),
    ]
    if angka:
        sentence.append(("Rata-rata capaian", "IKHT", f"{koma(round_half_up(sum(angka) / len(angka), 2), 2)}%"))
    return [{"letak": "BAB IV", "besaran": b, "acuan": a, "nilai": n} for b, a, n in sentence]


def budgets(one: RandomSet) -> list[Baris]:
    """The sheet Anggaran of Realisasi as printed, with its percentages."""
    rows = []
    for row in one.content[RE][ANG]:
        uang = {k: rupiah(row[k]) for k in ("pagu", "realisasi") if isinstance(row.get(k), int | Decimal)}
        percent = round_half_up(Decimal(row["realisasi"]) / Decimal(row["pagu"]) * 100, 2) if row.get("pagu") else None
        header = {"letak": "BAB III.C", "tabel": "ANG"}
        other = {k: row[k] for k in ("tahun", "tingkat", "kode", "uraian", "sumber") if k in row}
        rows.append({**header, **other, **uang, **({} if percent is None else {"persen": f"{koma(percent, 2)}%"})})
    return rows


def reviu_book(one: RandomSet, report: dict[str, list[Baris]]) -> Book:
    """The Reviu workbook of the set with a report in it, read."""
    return written(
        "Reviu",
        identitas={**one.identitas, "tahun": TAHUN},
        pengaturan=one.pengaturan,
        skala=one.skala,
        content=report,
        prepared=5,
    ).book(RV)
