"""Kinds of injected error in typed figures: texts, broken ones, another unit or scale, dates, unknown choices."""

from tests.addresses import LALU, PK, RE
from tests.check.breakages.breaking import FILES, Broken, Expected, Kind, number, of


def target_pk_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK))
    return row and Expected("XK207", PK, b.type(PK, row, "target", None))


def polarisasi_kosong(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE))
    return row and Expected("XK208", RE, b.type(RE, row, "polarisasi", None))


def angka_sebagai_teks(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK201", RE, b.type(RE, row, "realisasi", f"{b.acak.randint(1, 99)} {row['satuan'].text}"))


def angka_rusak(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK202", RE, b.type(RE, row, "realisasi", b.acak.choice(("2O2O", "1.2.3", "lOO"))))


def angka_ambigu(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["satuan"].text != "%" and r["target"].number >= 1)
    # the unit speaks for thousands, the target beside it for a decimal
    return row and Expected("XK203", RE, b.type(RE, row, "realisasi", f"{row['target'].number:f}.250"))


def satuan_realisasi_beda(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number, lambda r: r["satuan"].text != "%")
    return row and Expected("XK204", RE, b.type(RE, row, "realisasi", 0.75, "0%"))


def skala_persen_campur(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["satuan"].text == "%")
    return row and Expected("XK205", RE, b.type(RE, row, "realisasi", 0.9, "0%"))


def predikat_tidak_dikenal(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Predikat"))
    return row and Expected("XK206", RE, b.type(RE, row, "realisasi", b.acak.choice(("Memuaskan", "Hijau"))))


def persen_mustahil(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), lambda r: r["satuan"].text == "%")
    return row and Expected("XK221", RE, b.type(RE, row, "realisasi", b.acak.randint(101, 300)))


def jumlah_dalam_persen(b: Broken) -> Expected | None:
    row = b.pick(b.rows(PK), lambda r: r["satuan"].text == "laporan")
    if row is None:
        return None
    for file in b.books:
        if file != LALU:
            b.type(file, b.same(row, file), "satuan", "%")
    return Expected("XK220", PK, row["satuan"].ref)


def pemisah_campur(b: Broken) -> Expected | None:
    rows = [r for r in b.rows(RE) if number(r)]
    if len(rows) < 2:
        return None
    first, second = b.acak.sample(rows, 2)
    b.type(RE, first, "realisasi", "1.234,5")
    return Expected("XK222", RE, b.type(RE, second, "realisasi", "1,234.5"))


def menjadi_tanggal(b: Broken) -> Expected | None:
    row, form = b.pick(b.rows(RE), number), b.acak.choice(("dd/mm/yyyy", "d-mmm", "m/d/yy h:mm"))
    return row and Expected("XK211", RE, b.type(RE, row, "realisasi", b.acak.randint(45000, 45500), form))


def pilihan_salah_tulis(b: Broken) -> Expected | None:
    file = b.acak.choice(FILES)
    row, text = b.pick(b.rows(file)), b.acak.choice(("Maximal", "naik", "maks", "Positif"))
    return row and Expected("XK212", file, b.type(file, row, "polarisasi", text))


def rentang_terbalik(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), of("Stabil"))
    return row and Expected("XK213", RE, b.type(RE, row, "target_maksimum", row["target"].number - 1))


def realisasi_negatif(b: Broken) -> Expected | None:
    row = b.pick(b.rows(RE), number)
    return row and Expected("XK223", RE, b.type(RE, row, "realisasi", -b.acak.randint(1, 40)))


KINDS: tuple[Kind, ...] = (
    target_pk_kosong, polarisasi_kosong, angka_sebagai_teks, angka_rusak, angka_ambigu, satuan_realisasi_beda,
    skala_persen_campur, predikat_tidak_dikenal, persen_mustahil, jumlah_dalam_persen, pemisah_campur,
    menjadi_tanggal, pilihan_salah_tulis, rentang_terbalik, realisasi_negatif,
)  # fmt: skip
