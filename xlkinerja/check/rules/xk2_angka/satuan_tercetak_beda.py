"""Satuan yang tercetak dalam tabel laporan tidak cocok.

Mengapa: Realisasi dan capaian dibaca dengan satuan yang tercetak. Realisasi bersatuan lain daripada target tidak dapat
dibandingkan; angka tanpa satuan di antara baris yang bersatuan kehilangan satuannya; realisasi dalam persen di samping
target yang juga dalam dokumennya tanpa satuan; satuan pada cetakan ulang harus sama dengan dokumennya. Satuan yang
sudah salah di Realisasi tidak diulang di sini.

Contoh: Target 100%, realisasi tercetak 87,84 sedangkan baris lain 82,50%.

Perbaikan: Cetak setiap angka dengan satuannya, sama dengan satuan target.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.measuring import comparable
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.printed.tables import INDIKATOR, printed_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, read_value, unit_of
from xlkinerja.kinerja.angka import satuan_baku

KODE = "XK210"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: capaian = realisasi dibanding target dalam ukuran yang sama"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for sama in grouped((u for u in laporan.ukuran if _other_unit(laporan, u)), lambda u: (u.kunci, str(u.realisasi))):
        yield _incomparable(laporan, sama)
    for sama in grouped(
        (u for u in laporan.ukuran if _beside_no_unit(laporan, u)), lambda u: (u.kunci, str(u.realisasi))
    ):
        yield _incomparable(laporan, sama, Tingkat.PERINGATAN)
    for cetakan in laporan.cetakan:
        nomor = {b.row.number for b in cetakan.baris}
        milik = [u for u in laporan.ukuran if u.baris.row.number in nomor]
        yield from _without_unit(laporan, milik)
    yield from _against_document(laporan)


def _other_unit(laporan: Laporan, u: Ukuran) -> bool:
    if u.target is None or u.realisasi is None or u.target.predikat or u.realisasi.predikat:
        return False
    return not comparable(u.target, u.realisasi) and not _in_workbook(laporan, u)


def _in_workbook(laporan: Laporan, u: Ukuran) -> bool:
    """Whether the Realisasi workbook has the same units side by side: then that is the finding."""
    pasangan = laporan.diukur.get(u.baris.row.number)
    if pasangan is None or u.realisasi is None:
        return False
    row = pasangan.acuan.row
    lain = unit_of(row["realisasi"])
    return bool(lain) and satuan_baku(lain) == satuan_baku(u.realisasi.satuan) != satuan_baku(row["satuan"].text)


def _beside_no_unit(laporan: Laporan, u: Ukuran) -> bool:
    """Whether a percentage stands beside a plain target that its document, which knows units, has without one too."""
    pasangan = laporan.dijanjikan.get(u.baris.row.number)
    if u.target is None or u.realisasi is None or pasangan is None or u.tabel.tingkat != INDIKATOR:
        return False
    if u.target.satuan or u.target.nilai is None or satuan_baku(u.realisasi.satuan) != "persen":
        return False
    dokumen = read_value(pasangan.acuan.row, "target")
    if dokumen is None or dokumen.satuan or dokumen.besar != u.target.besar or _in_workbook(laporan, u):
        return False
    main = laporan.book_of(pasangan.acuan.dokumen).main
    return main is not None and any(row["satuan"].text or unit_of(row["target"]) for row in main.indikator)


def _incomparable(laporan: Laporan, sama: Sequence[Ukuran], tingkat: Tingkat | None = None) -> Hit:
    u, *lain = sama
    tanpa = "" if u.target is None or u.target.satuan else " tanpa satuan"
    return Hit(
        at(laporan, u.baris.row["realisasi"]),
        f"Di {tabel(u.tabel)} realisasi «{u.baris.nama}» tercetak {u.realisasi}, targetnya {u.target}{tanpa}; keduanya "
        "tidak dapat dibandingkan.",
        "Cetak realisasi dalam satuan target, atau betulkan targetnya.",
        tercetak=str(u.realisasi),
        seharusnya=u.target.satuan if u.target else "",
        tempat_lain=(
            at(laporan, u.baris.row["target"]),
            *(at(laporan, x.baris.row["realisasi"]) for x in lain),
        ),
        tingkat=tingkat,
    )


def _without_unit(laporan: Laporan, milik: Sequence[Ukuran]) -> Iterator[Hit]:
    """Figures without a unit where other rows of the same printing have it in that column."""
    for kolom in ("realisasi", "capaian"):
        nilai = [(u, b) for u in milik if (b := _value(u, kolom)) is not None and b.nilai is not None]
        persen = [b for _, b in nilai if satuan_baku(b.satuan) == "persen"]
        for u, b in nilai:
            seharusnya = satuan_baku(u.target.satuan) if u.target and kolom == "realisasi" else "persen"
            if b.satuan or seharusnya != "persen" or not persen:
                continue
            cell = u.baris.row[kolom]
            yield Hit(
                at(laporan, cell),
                f"{kolom.capitalize()} «{u.baris.nama}» di {tabel(u.tabel)} tercetak {cell.text or b} tanpa tanda %; "
                "baris lain memakainya.",
                "Cetak tanda % di belakang angkanya.",
                tercetak=cell.text or str(b),
                seharusnya=f"{b}%",
                tingkat=Tingkat.PERINGATAN,
            )


def _value(u: Ukuran, kolom: str) -> Bacaan | None:
    return u.realisasi if kolom == "realisasi" else u.capaian


def _against_document(laporan: Laporan) -> Iterator[Hit]:
    """A reprinted target whose unit stands on one side only; a document without any units has a finding of its own."""
    for banding in laporan.banding:
        if banding.asing or banding.cetakan.dokumen == "realisasi":
            continue
        pasangan = [
            (p, tercetak, dokumen)
            for p in banding.pasangan
            if (tercetak := printed_value(p.baris.row["target"])) is not None
            and (dokumen := read_value(p.acuan.row, "target")) is not None
            and tercetak.nilai is not None
            and tercetak.besar == dokumen.besar
        ]
        if all(not d.satuan for _, _, d in pasangan) or all(not t.satuan for _, t, _ in pasangan):
            continue
        for p, tercetak, dokumen in pasangan:
            if bool(tercetak.satuan) == bool(dokumen.satuan):
                continue
            nama = nama_buku(laporan, banding.dokumen)
            yield Hit(
                at(laporan, p.baris.row["target"]),
                f"Target «{p.baris.nama}» di {tabel(laporan.table_of(p.baris))} tercetak {tercetak}, di {nama} "
                f"{dokumen}: hanya satu yang bersatuan.",
                f"Cetak target dengan satuan seperti di {nama}.",
                tercetak=str(tercetak),
                seharusnya=str(dokumen),
                tempat_lain=(at_workbook(laporan, p.acuan, "satuan"),),
                tingkat=Tingkat.PERINGATAN,
            )
