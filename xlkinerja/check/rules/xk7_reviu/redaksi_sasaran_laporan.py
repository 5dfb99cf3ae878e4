"""Redaksi sasaran dalam tabel laporan berbeda dari dokumennya.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain. Beda tanda baca saja dilaporkan sebagai info; beda huruf
besar dan kode dalam kurung tidak dilaporkan. Redaksi yang sudah berbeda di antara buku kerja tidak diulang di sini.

Contoh: PK «Meningkatnya akuntabilitas keuangan dan kinerja», judul tabel «MENINGKATKAN AKUNTABILITAS KEUANGAN …».

Perbaikan: Cetak sasaran dengan redaksi dokumennya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Baris
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Banding, Laporan, Pasangan
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.printed.tables import bare, plain, uncoded
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.texts import differing_words

KODE = "XK707"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    lain = [(b, p) for b in laporan.banding if not b.asing for p in b.pasangan if _other(laporan, p)]
    for sama in grouped(lain, lambda s: (plain(s[1].baris.sasaran, s[1].baris.entri.kode), _name(s[1].acuan))):
        yield _hit(laporan, sama)


def _name(baris: Baris) -> str:
    return plain(baris.row.sasaran, baris.entri.kode)


def _other(laporan: Laporan, pasangan: Pasangan) -> bool:
    tercetak = plain(pasangan.baris.sasaran, pasangan.baris.entri.kode)
    grup = laporan.group_of(pasangan.acuan)
    if not tercetak or not _name(pasangan.acuan) or any(_name(b) == tercetak for b in grup):
        return False
    lain = {bare(b.row.sasaran, b.entri.kode) for b in grup if b is not pasangan.acuan}
    sendiri = bare(pasangan.acuan.row.sasaran, pasangan.acuan.entri.kode)
    return pasangan.baris.entri.sasaran not in lain - {sendiri}


def _hit(laporan: Laporan, sama: list[tuple[Banding, Pasangan]]) -> Hit:
    (banding, pasangan), *_ = sama
    nama = nama_buku(laporan, banding.dokumen)
    tercetak, dokumen = pasangan.baris.sasaran, pasangan.acuan.row.sasaran
    ejaan = pasangan.baris.entri.sasaran == bare(dokumen, pasangan.acuan.entri.kode)
    polos = (uncoded(p, e.kode) for p, e in ((tercetak, pasangan.baris.entri), (dokumen, pasangan.acuan.entri)))
    kata, kata_lain = differing_words(*polos)
    beda = f"«{kata}» lawan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    sel = dict.fromkeys(p.baris.sel_sasaran for _, p in sama)
    return Hit(
        at(laporan, pasangan.baris.sel_sasaran),
        f"Di {tabel(laporan.table_of(pasangan.baris))} tercetak sasaran «{tercetak}», {nama} menulis «{dokumen}»: "
        f"{'hanya tanda bacanya yang berbeda' if ejaan else beda}.",
        f"Cetak sasaran seperti di {nama}.",
        tercetak=tercetak,
        seharusnya=dokumen,
        tempat_lain=(*(at(laporan, s) for s in list(sel)[1:]), at_workbook(laporan, pasangan.acuan, "sasaran")),
        tingkat=Tingkat.INFO if ejaan else None,
    )
