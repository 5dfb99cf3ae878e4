"""Target yang tercetak dalam laporan tidak sama dengan dokumennya.

Mengapa: Laporan mengukur target yang diperjanjikan. Tabel pengukuran dibandingkan dengan PK terbaru, cetakan ulang RKT,
PK, dan Rencana Aksi dengan dokumennya sendiri. Perbedaan yang sudah ada di antara buku kerja tidak diulang di sini.

Contoh: PK menargetkan 3 Lembaga, tabel pengukuran terhadap perjanjian kinerja mencetak 5 Lembaga.

Perbaikan: Cetak target seperti di dokumennya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joining import Cara
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Banding, Laporan, Pasangan
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.printed.tables import printed_value, same_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, read_value
from xlkinerja.kinerja.angka import satuan_baku

KODE = "XK704"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

Salah = tuple[Banding, Pasangan, Bacaan, Bacaan]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    salah = [s for b in laporan.banding if not b.asing for p in b.pasangan for s in _different(laporan, b, p)]
    for sama in grouped(salah, lambda s: (s[1].acuan.kunci, s[2].besar, satuan_baku(s[2].satuan))):
        yield _hit(laporan, sama)


def _different(laporan: Laporan, banding: Banding, pasangan: Pasangan) -> Iterator[Salah]:
    tangga = laporan.aturan.tangga
    tercetak = printed_value(pasangan.baris.row["target"], tangga)
    dokumen = read_value(pasangan.acuan.row, "target", tangga)
    if tercetak is None or dokumen is None or same_value(tercetak, dokumen):
        return
    lain = [read_value(b.row, "target", tangga) for b in laporan.group_of(pasangan.acuan)]
    diketahui = any(b is not None and b.besar == tercetak.besar != dokumen.besar for b in lain)
    if not diketahui or not laporan.reported(pasangan.acuan):
        yield banding, pasangan, tercetak, dokumen


def _hit(laporan: Laporan, sama: list[Salah]) -> Hit:
    (banding, pasangan, tercetak, dokumen), *lain = sama
    nama = nama_buku(laporan, banding.dokumen)
    diduga = pasangan.cara is Cara.MIRIP
    return Hit(
        at(laporan, pasangan.baris.row["target"]),
        f"Target «{pasangan.baris.nama}» di {tabel(laporan.table_of(pasangan.baris))} tercetak {tercetak}, "
        f"di {nama} {dokumen}.{' Indikatornya hanya diduga sama.' if diduga else ''}",
        f"Cetak target seperti di {nama}; bila target memang diubah, buat PK perubahan.",
        tercetak=str(tercetak),
        seharusnya=str(dokumen),
        tempat_lain=(
            *(at(laporan, p.baris.row["target"]) for _, p, *_ in lain),
            at_workbook(laporan, pasangan.acuan, "target"),
        ),
        tingkat=Tingkat.PERINGATAN if diduga else None,
    )
