"""Pagu, realisasi, persen, atau sisa anggaran dalam kalimat tidak sama dengan tabelnya.

Mengapa: Angka anggaran dalam kalimat dibaca lebih dahulu daripada tabelnya, dan harus dapat ditelusuri ke sana. Persen
dan selisih dihitung ulang dari pagu dan realisasi; jumlah yang tercetak dan penjumlahan barisnya sama-sama diterima,
begitu juga tabel dalam ribu, juta, atau miliar rupiah; bila tabelnya tidak menyebutnya, bedanya yang tepat seribu kali
hanya peringatan. Pagu dengan dasar lain (setelah revisi) daripada pagu yang dicetak tabel (murni) tidak dibandingkan
dengan tabel itu.

Contoh: Kalimat menyebut realisasi 99,41%; realisasi dibagi pagu tabel 98,12%.

Perbaikan: Betulkan kalimatnya, atau tabel yang diacunya.
"""

from decimal import Decimal

from xlkinerja.check.printed.money import IN_OTHER_UNIT, in_other_unit, possible, tables_of
from xlkinerja.check.printed.narasi import MONEY_BESARAN, Statement, grounded, statements
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.kinerja.angka import write_angka, write_rupiah
from xlkinerja.kinerja.satuan import is_abbreviated
from xlkinerja.workbook.sheets.angka_narasi import BESARAN

KODE = "XK717"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu; penghitungan ulang dari tabel"

_PERCENTS = ("persen_realisasi", "persen_tahun_lalu", "selisih_persen", "persen_sumber")
#: A pagu on one of these bases is not that of the tables, unless the sentence names the table.
_INITIAL = ("awal", "semula", "murni", "sebelum")


def check_report(laporan: Laporan) -> Hits:
    wrong = []
    for p, _ in grounded(laporan, *MONEY_BESARAN, *_PERCENTS):
        initial = p.besaran == "total_pagu" and not p.reference and any(k in p.basis for k in _INITIAL)
        if p.value is not None and not initial:
            available = possible(laporan, p)
            if available and not any(_equal(p, n) for n in available) and not _other_basis(laporan, p):
                wrong.append((p, available))
    for same in grouped(wrong, lambda s: (s[0].besaran, s[0].basis, s[0].value)):
        yield _hit(laporan, [p for p, _ in same], same[0][1])


def _other_basis(laporan: Laporan, p: Statement) -> bool:
    """Whether the tables print the pagu of another basis, and the sentence fits the pagu of its own."""
    if p.reference or not p.basis or p.besaran not in ("total_pagu", "persen_realisasi"):
        return False
    pagu = [q for q in statements(laporan, "total_pagu") if q.value and q.basis]
    printed = [q for q in pagu if q.basis != p.basis and any(_equal(q, n) for n in possible(laporan, q))]
    if not printed or p.besaran == "total_pagu":
        return bool(printed)
    realisasi = [r.value for r in statements(laporan, "total_realisasi") if r.value is not None]
    own = [q.value for q in pagu if q.basis == p.basis and q.value]
    return any(p.near(r / q * 100) for r in realisasi for q in own)


def _equal(p: Statement, value: Decimal) -> bool:
    """Percentages as they were printed; amounts to the rupiah, or rounded where they were printed in millions."""
    if p.besaran in _PERCENTS:
        return p.near(value)
    tercetak = p.value or Decimal(0)
    steps = (0, 3, 6, 9) if is_abbreviated(p.text) else ()  # a table in thousands, millions, milliards
    return tercetak == value or any(_rounded(tercetak, value.scaleb(n)) for n in steps)


def _rounded(tercetak: Decimal, value: Decimal) -> bool:
    """Whether the amount was rounded to the digits that it was printed with: Rp4,3 miliar for 4.312.000.000."""
    exponent = int(tercetak.normalize().as_tuple().exponent)
    return tercetak == value or (exponent > 0 and abs(tercetak - value) <= Decimal(5).scaleb(exponent - 1))


def _hit(laporan: Laporan, same: list[Statement], available: list[Decimal]) -> Hit:
    p = same[0]
    is_percent = p.besaran in _PERCENTS
    every = (f"{write_angka(n, max(2, p.decimals))}%" if is_percent else write_rupiah(n) for n in available)
    correct = list(dict.fromkeys(every))[:3]
    scaled = not is_percent and any(in_other_unit(p.value or Decimal(0), n) for n in available)
    names = ", ".join(dict.fromkeys(t.name for t in tables_of(laporan, p)))
    basis = f" ({p.basis})" if p.basis else ""
    return Hit.at(
        [q.place for q in same],
        f"{BESARAN[p.besaran]}{basis} di {p.letak} disebut {p.text}; menurut {names or 'kalimat lain'} "
        f"{' atau '.join(correct)}{IN_OTHER_UNIT if scaled else ''}.",
        "Betulkan kalimatnya, atau tabel yang diacunya.",
        tercetak=p.text,
        seharusnya=correct[0],
        tingkat=Tingkat.WARNING if scaled else None,
    )
