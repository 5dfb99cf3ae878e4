"""Target, realisasi, atau capaian satu indikator dalam kalimat tidak sama dengan dokumen dan tabelnya.

Mengapa: Kalimat «realisasi mencapai 92,9%» dibaca sebagai angka laporan. Ia dibandingkan dengan PK, Realisasi, dan
tabel yang tercetak; cukup salah satunya cocok. Realisasi dan capaian boleh dibulatkan, target tidak. «Hampir», «lebih
dari», dan «sekitar» dibaca menurut artinya. Satuan lain, satu ujung rentang, dan kata yang tidak cocok peringatan;
desimal yang dipotong, bukan dibulatkan, info.

Contoh: Kalimat menyebut realisasi 95%; Realisasi dan Tabel 3.2 memuat 92,86%.

Perbaikan: Betulkan kalimatnya, atau tabel yang diacunya.
"""

from collections.abc import Sequence

from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.printed.spoken import OF_INDIKATOR, Spoken, Truth, spoken_of, truths
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.values.prose import Fit, fit, read_said
from xlkinerja.workbook.sheets.angka_narasi import BESARAN

KODE = "XK722"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: laporan kinerja menyajikan target, realisasi, dan capaian yang diperjanjikan dan diukur"

_REMARKS = {
    Fit.CUT: " Angkanya dipotong; dibulatkan menjadi lain.",
    Fit.DOUBTFUL: " Periksa satuan, rentang, atau kata di depan angkanya.",
    Fit.WRONG: "",
}


def check_report(laporan: Laporan) -> Hits:
    for p in statements(laporan, *OF_INDIKATOR):
        spoken = spoken_of(laporan, p) if p.row["dasar"].text else None
        known = truths(laporan, p, spoken) if spoken is not None else []
        weighed = [(worth, t) for t in known if (worth := _worth(laporan, p, t)) is not None]
        if spoken and weighed and (best := min(worth for worth, _ in weighed)) is not Fit.FITS:
            yield _hit(p, spoken, best, [t for _, t in weighed])


def _worth(laporan: Laporan, p: Statement, truth: Truth) -> Fit | None:
    read = read_said(p.text, truth.reading, laporan.aturan.tangga)
    return None if read is None else fit(*read, truth.reading, exact=p.besaran == "target")


def _hit(p: Statement, spoken: Spoken, worth: Fit, known: Sequence[Truth]) -> Hit:
    by_value = grouped(known, lambda t: str(t.reading))
    listed = "; ".join(f"{', '.join(dict.fromkeys(t.sumber for t in same))} {same[0].reading}" for same in by_value[:4])
    guess = " Indikatornya hanya diduga sama." if spoken.guess else ""
    levels = {Fit.CUT: Tingkat.INFO if p.decimals else Tingkat.WARNING, Fit.DOUBTFUL: Tingkat.WARNING}
    return Hit.at(
        [p.place, *{(t.place.book.name, t.place.lembar, t.place.sel): t.place for t in known}.values()],
        f"{BESARAN[p.besaran]} «{spoken.name}» di {p.letak or 'kalimat'} disebut {p.text}; {listed}."
        f"{_REMARKS[worth]}{guess}",
        "Betulkan kalimatnya, atau tabel yang diacunya.",
        tercetak=p.text,
        seharusnya=str(by_value[0][0].reading),
        tingkat=levels.get(worth) or (Tingkat.WARNING if spoken.guess else None),
    )
