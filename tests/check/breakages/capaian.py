"""Kinds of injected error in capaian, kategori, status, scale and settings, explanations and the drawn sheets."""

from dataclasses import replace
from decimal import Decimal

from tests.addresses import IKHT, RE, RI
from tests.check.breakages.breaking import Broken, Expected, Kind, number, of
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Row


def below(b: Broken, row: Row) -> bool:
    """Whether the capaian of the row is a number below 100."""
    capaian = row_result(row, book_aturan(b.books[RE])).capaian
    return isinstance(capaian, Decimal) and capaian < 100


def _setting(b: Broken, key: str, value: str | None) -> str:
    book = b.books[RE]
    cell = replace(book.pengaturan[key], value=value)
    b.books[RE] = replace(book, pengaturan={**book.pengaturan, key: cell})
    return cell.ref


def drawn(b: Broken) -> bool:
    return "C9" in b.books[RE].canvases[RI]


def capaian_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["capaian"].number is not None)
    return row and Expected("XK301", RE, b.type(RE, row, "capaian", row["capaian"].number + b.acak.randint(3, 40)))


def kategori_salah(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["kategori"].text)
    return row and Expected("XK302", RE, b.type(RE, row, "kategori", "Jenjang 9"))


def status_salah(b: Broken) -> Expected | None:
    other = {"Tercapai": "Tidak tercapai", "Tidak tercapai": "Tercapai"}
    row = b.pick(b.rows(RE), lambda r: r["status"].text in other)
    return row and Expected("XK303", RE, b.type(RE, row, "status", other[row["status"].text]))


def skala_tumpang_tindih(b: Broken) -> Expected | None:
    book = b.books[RE]
    if book.skala is None or len(book.skala.rows) < 3:
        return None
    rows = list(book.skala.rows)
    i = b.acak.randrange(1, len(rows) - 1)
    upper = rows[i]["sampai"].number
    cells = {**rows[i - 1].cells, "sampai": replace(rows[i - 1]["sampai"], value=upper)}
    rows[i - 1] = replace(rows[i - 1], cells=cells)
    b.books[RE] = replace(book, skala=replace(book.skala, rows=tuple(rows)))
    return Expected("XK305", RE, rows[i]["dari"].ref)


def target_nol(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Maksimal"))
    return row and Expected("XK308", RE, b.type(RE, row, "target", 0))


def tanpa_sebab(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and Expected("XK321", RE, b.type(RE, row, "penyebab", None))


def tanpa_tindak_lanjut(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: below(b, r))
    return row and (b.type(RE, row, "solusi", None), Expected("XK321", RE, row["tindak_lanjut"].ref))[1]


def tanpa_penjelasan(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["capaian"].number is not None and r["capaian"].number > 100)
    return row and (b.type(RE, row, "penyebab", None), Expected("XK320", RE, row["keterangan"].ref))[1]


def angka_ringkasan(b: Broken) -> Expected | None:
    if not drawn(b):
        return None
    b.canvas(RI, "C9", b.acak.randint(100, 900))
    return Expected("XK323", RE, "C9")


def paragraf_lama(b: Broken) -> Expected | None:
    if not drawn(b):
        return None
    text = b.books[RE].canvases[IKHT]["A4"].text
    b.canvas(IKHT, "A4", text.replace("menetapkan ", "menetapkan 9"))
    return Expected("XK322", RE, "A4")


def pengaturan_salah(b: Broken) -> Expected:
    key, value = b.acak.choice((("profil_minimal", "LAN 239"), ("dasar_rerata", "program"), ("gaya", "tabel")))
    return Expected("XK311", RE, _setting(b, key, value))


def pengaturan_kosong(b: Broken) -> Expected:
    return Expected("XK311", RE, _setting(b, b.acak.choice(("profil_minimal", "batas", "desimal", "gaya")), None))


def skala_kosong(b: Broken) -> Expected:
    book = b.books[RE]
    b.books[RE] = replace(book, skala=replace(book.skala, rows=()))
    return Expected("XK312", RE, book.skala.header("kategori"))


KINDS: tuple[Kind, ...] = (
    capaian_salah, kategori_salah, status_salah, skala_tumpang_tindih, target_nol, tanpa_sebab, tanpa_tindak_lanjut,
    tanpa_penjelasan, angka_ringkasan, paragraf_lama, pengaturan_salah, pengaturan_kosong, skala_kosong,
)  # fmt: skip
