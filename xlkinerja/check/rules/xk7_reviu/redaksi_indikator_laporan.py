"""Redaksi indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Beda tanda baca saja dilaporkan sebagai info; beda
huruf besar tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Terselenggaranya Pengelolaan Kampanye Pemilu», tabel pengukuran «Terselenggaranya masa Kampanye Pemilu».

Perbaikan: Cetak indikator dengan redaksi dokumennya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joining import Cara
from xlkinerja.check.cross.places import percent_alike
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Banding, Laporan, Pasangan
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.printed.tables import plain
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.texts import differing_words

KODE = "XK706"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    lain = [(b, p) for b in laporan.banding if not b.asing for p in b.pasangan if _other(laporan, p)]
    for sama in grouped(lain, lambda s: (s[1].acuan.kunci, s[1].baris.entri.indikator)):
        yield _hit(laporan, sama)


def _other(laporan: Laporan, pasangan: Pasangan) -> bool:
    tercetak, grup = plain(pasangan.baris.row["indikator"].text), laporan.group_of(pasangan.acuan)
    if any(plain(b.row["indikator"].text) == tercetak for b in grup):
        return False
    lain = {b.entri.indikator for b in grup} - {pasangan.acuan.entri.indikator}
    return pasangan.baris.entri.indikator not in lain


def _hit(laporan: Laporan, sama: list[tuple[Banding, Pasangan]]) -> Hit:
    (banding, pasangan), *lain = sama
    nama = nama_buku(laporan, banding.dokumen)
    tercetak, dokumen = pasangan.baris.row["indikator"].text, pasangan.acuan.row["indikator"].text
    ejaan = pasangan.acuan.entri.indikator == pasangan.baris.entri.indikator
    kata, kata_lain = differing_words(tercetak, dokumen)
    beda = f"berbeda pada «{kata}» dan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    mirip = percent_alike(pasangan.baris.entri.indikator, pasangan.acuan.entri.indikator)
    sebab = "berkode sama" if pasangan.cara is Cara.KODE else "diduga indikator yang sama"
    return Hit(
        at(laporan, pasangan.baris.row["indikator"]),
        f"Di {tabel(laporan.table_of(pasangan.baris))} tercetak «{tercetak}», {nama} menulis «{dokumen}»: "
        + ("hanya tanda bacanya yang berbeda." if ejaan else f"{sebab} (kemiripan {mirip}), {beda}."),
        f"Cetak indikator seperti di {nama}.",
        tercetak=tercetak,
        seharusnya=dokumen,
        tempat_lain=(
            *(at(laporan, p.baris.row["indikator"]) for _, p in lain),
            at_workbook(laporan, pasangan.acuan),
        ),
        tingkat=Tingkat.INFO if ejaan else None,
    )
