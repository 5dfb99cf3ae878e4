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
    lower, satuan = row["target"], row.get("satuan", "")
    if "target_maksimum" in row:
        return f"{koma(lower)} - {koma(row['target_maksimum'])} {satuan}"
    return printed_value(lower, satuan)


def rules_of(drawn: RandomSet) -> Aturan:
    cap = drawn.pengaturan["batas"]
    return Aturan(
        minimal_profile=drawn.pengaturan["profil_minimal"],
        cap=None if cap == "tanpa" else Decimal(cap),
        decimals=drawn.pengaturan["desimal"],
        skala=drawn.skala,
    )


def measured(row: Baris, aturan: Aturan) -> Result:
    figures = [n if isinstance(n, str) else Decimal(str(n)) for n in (row["target"], row["realisasi"])]
    upper = Decimal(row["target_maksimum"]) if "target_maksimum" in row else None
    return hitung_capaian(figures[0], figures[1], row["polarisasi"], aturan, target_maximum=upper)


def tables(drawn: RandomSet) -> list[Baris]:
    """The Ikhtisar, the tables of Bab III.B one per sasaran, and the PK and RKT once more."""
    aturan, sasaran, number = rules_of(drawn), "", 0
    by_table: dict[str, list[Baris]] = {"IKHT": [], "III.B": [], "PK-II": [], "RKT-II": []}
    for row in drawn.content[RE][main(RE)]:
        new = bool(row.get("sasaran")) and row["sasaran"] != sasaran
        sasaran, number = row.get("sasaran") or sasaran, number + new
        names = {"sasaran": sasaran if new else None, "indikator": row["indikator"], "kode": row.get("kode")}
        result = measured(row, aturan)
        figures = {
            "target": printed_target(row),
            "realisasi": printed_value(row["realisasi"], row.get("satuan", "")),
            "capaian": f"{koma(result.capaian, aturan.decimals)}%"
            if isinstance(result.capaian, Decimal)
            else result.capaian,
            "kategori": result.kategori or None,
        }
        common = {"letak": "Ikhtisar Eksekutif", "tabel": "IKHT", "dokumen": "Pengukuran", "tingkat": "Indikator"}
        by_table["IKHT"].append({**common, **names, **figures})
        chapter = {**common, "letak": f"BAB III.B Sasaran {number}", "tabel": f"III.B{number}"}
        by_table["III.B"].append({**chapter, **names, **figures, "kategori": None})
    for table, document, file in (("PK-II", "PK", PK), ("RKT-II", "RKT", RKT)):
        for row in drawn.content[file][main(file)]:
            if "indikator" in row:
                by_table[table].append(
                    {"letak": "BAB II", "tabel": table, "dokumen": document, "tingkat": "Indikator",
                     "kode": row.get("kode"), "sasaran": row.get("sasaran"), "indikator": row["indikator"],
                     "target": printed_target(row)}
                )  # fmt: skip
    return [{k: v for k, v in row.items() if v is not None} for table in by_table.values() for row in table]


def sentences(drawn: RandomSet) -> list[Baris]:
    """Counts and the average by indikator, in digits."""
    aturan = rules_of(drawn)
    rows = drawn.content[RE][main(RE)]
    results = [measured(row, aturan) for row in rows]
    numbers = [h.capaian for h in results if isinstance(h.capaian, Decimal)]
    reached = sum(h.status == "Tercapai" for h in results)
    missed = sum(h.status == "Tidak tercapai" for h in results)
    figures = [
        ("Jumlah indikator", "IKHT", str(len(rows))),
        ("Jumlah sasaran", "", str(len({r["sasaran"] for r in rows if r.get("sasaran")}))),
        ("Jumlah tercapai", "IKHT", str(reached)),
        ("Jumlah tidak tercapai", "III.B", str(missed)),
        ("Jumlah di atas 100%", "IKHT", str(sum(n > 100 for n in numbers))),
    ]
    if numbers:
        figures.append(("Rata-rata capaian", "IKHT", f"{koma(round_half_up(sum(numbers) / len(numbers), 2), 2)}%"))
    return [{"letak": "BAB IV", "besaran": b, "acuan": a, "nilai": n} for b, a, n in figures]


def budgets(drawn: RandomSet) -> list[Baris]:
    """The sheet Anggaran of Realisasi as printed, with its percentages."""
    rows = []
    for row in drawn.content[RE][ANG]:
        money = {k: rupiah(row[k]) for k in ("pagu", "realisasi") if isinstance(row.get(k), int | Decimal)}
        percent = round_half_up(Decimal(row["realisasi"]) / Decimal(row["pagu"]) * 100, 2) if row.get("pagu") else None
        common = {"letak": "BAB III.C", "tabel": "ANG"}
        names = {k: row[k] for k in ("tahun", "tingkat", "kode", "uraian", "sumber") if k in row}
        rows.append({**common, **names, **money, **({} if percent is None else {"persen": f"{koma(percent, 2)}%"})})
    return rows


def reviu_book(drawn: RandomSet, report: dict[str, list[Baris]]) -> Book:
    """The Reviu workbook of the set with a report in it, read."""
    return written(
        "Reviu",
        identitas={**drawn.identitas, "tahun": TAHUN},
        pengaturan=drawn.pengaturan,
        skala=drawn.skala,
        content=report,
        prepared=5,
    ).book(RV)
