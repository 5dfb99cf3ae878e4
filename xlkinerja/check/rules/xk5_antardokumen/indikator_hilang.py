"""Indikator ada di sebagian dokumen saja.

Mengapa: Indikator yang direncanakan harus diperjanjikan, dan yang diperjanjikan harus diukur. Indikator yang muncul
tanpa perjanjian juga dilaporkan. PK perubahan boleh menambah atau menghapus indikator. Beberapa yang kurang di satu
tempat satu temuan; indikator yang kurang dan indikator asing di sasaran yang sama juga satu temuan.

Contoh: Persentase pelaporan dana kampanye ada di RKT, PK perubahan, dan Realisasi, tetapi tidak di PK awal.

Perbaikan: Tambahkan barisnya di dokumen yang kurang, atau hapus dari dokumen yang kelebihan.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.check.cross.joined import Baris, Grup, Tabel
from xlkinerja.check.cross.places import header, names, others, place, quoted, rows_of_sasaran
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import enough

KODE = "XK503"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    kurang, lebih = _deviations(tabel)
    semua = _rows(tabel)
    for i in sorted(kurang.keys() | lebih.keys()):
        yield from _of_document(tabel, i, kurang.get(i, ()), lebih.get(i, ()), semua)


def _of_document(
    tabel: Tabel, dokumen: int, kurang: Sequence[Grup], lebih: Sequence[Grup], semua: Mapping[int, Sequence[Baris]]
) -> Iterator[Hit]:
    """What one document lacks, and what it alone has: where one stands in the other's stead, both are one finding."""
    letak = {id(g): rows_of_sasaran(tabel, dokumen, g.wakil.entri.sasaran, semua) for g in kurang}
    tukar = _replacing(kurang, lebih, dokumen, letak)
    yield from (_replaced(tabel, k, e, dokumen) for k, e in tukar)
    asing = {_own(e, dokumen).kunci for e in lebih}
    sekitar = {k: [b for b in rows if b.kunci not in asing] for k, rows in letak.items()}
    sisa = (g for g in kurang if not any(g is k for k, _ in tukar))
    for sama in grouped(sisa, lambda g: sekitar[id(g)][-1].kunci if sekitar[id(g)] else None):
        yield _missing(tabel, sama, dokumen, sekitar[id(sama[0])])
    yield from (_extra(tabel, g, dokumen) for g in lebih if not any(g is e for _, e in tukar))


def _replacing(
    kurang: Sequence[Grup], lebih: Sequence[Grup], dokumen: int, letak: Mapping[int, Sequence[Baris]]
) -> list[tuple[Grup, Grup]]:
    """Each indikator that a document lacks with one that stands in its stead under the same sasaran."""
    pasangan: list[tuple[Grup, Grup]] = []
    for k in kurang:
        di_sasaran = {b.kunci for b in letak[id(k)]}
        calon = (e for e in lebih if _own(e, dokumen).kunci in di_sasaran and not any(e is f for _, f in pasangan))
        if (e := next(calon, None)) is not None:
            pasangan.append((k, e))
    return pasangan


def _deviations(tabel: Tabel) -> tuple[dict[int, list[Grup]], dict[int, list[Grup]]]:
    """The indikator that a document lacks, and those that it alone has, by document."""
    kembar = {b.kunci for g in tabel.ganda for b in (g.baris, g.asal) if not g.satu_sasaran}
    diganti = {(s.baris.dokumen, id(s.pengganti)) for s in tabel.diganti if s.pengganti}
    kurang: dict[int, list[Grup]] = {}
    lebih: dict[int, list[Grup]] = {}
    for grup in tabel.grup:
        if any(a.baris.kunci in kembar for a in grup.anggota.values()):
            continue
        ada = {i: i in grup.anggota for i in tabel.dibandingkan if (i, id(grup)) not in diganti}
        if all(ada.values()):
            continue
        seharusnya_ada, menyimpang = tabel.deviating(ada)
        for i in menyimpang:
            (kurang if seharusnya_ada else lebih).setdefault(i, []).append(grup)
    return kurang, lebih


def _own(grup: Grup, dokumen: int) -> Baris:
    return grup.anggota[dokumen].baris


def _rows(tabel: Tabel) -> dict[int, list[Baris]]:
    semua: dict[int, list[Baris]] = {}
    for grup in tabel.grup:
        for i, anggota in grup.anggota.items():
            semua.setdefault(i, []).append(anggota.baris)
    for soal in tabel.diganti:
        semua.setdefault(soal.baris.dokumen, []).append(soal.baris)
    return {i: sorted(rows, key=lambda b: b.row.number) for i, rows in semua.items()}


def _missing(tabel: Tabel, grup: Sequence[Grup], dokumen: int, sekitar: Sequence[Baris]) -> Hit:
    """What one document lacks at one place."""
    nama = tabel.dokumen[dokumen].nama_dokumen
    if len(grup) == 1:
        pesan = f"Indikator {quoted(grup[0].wakil)} ada di {names(tabel, grup[0].anggota)}, tetapi tidak ada di {nama}."
    else:
        di_sana = names(tabel, {i for g in grup for i in g.anggota})
        sebut = enough(g.wakil.row["indikator"].text for g in grup)
        pesan = f"{len(grup)} indikator yang ada di {di_sana} tidak ada di {nama}: {sebut}."
    return Hit(
        place(tabel, sekitar[-1]) if sekitar else header(tabel, dokumen),
        pesan,
        f"Tambahkan indikator itu di {nama}{' sesudah baris ini' if sekitar else ''}.",
        seharusnya=_names(grup),
        tempat_lain=tuple(t for g in grup for t in others(tabel, g, g.anggota)),
    )


def _names(grup: Sequence[Grup]) -> str:
    return "; ".join(g.wakil.row["indikator"].text for g in grup)


def _replaced(tabel: Tabel, grup: Grup, asing: Grup, dokumen: int) -> Hit:
    """Another indikator stands where the document lacks one."""
    baris, nama = _own(asing, dokumen), tabel.dokumen[dokumen].nama_dokumen
    tanpa = [i for i in tabel.dibandingkan if i not in asing.anggota]
    return Hit(
        place(tabel, baris),
        f"{nama} memuat {quoted(baris)}, yang tidak ada di {names(tabel, tanpa)}; {quoted(grup.wakil)}, yang di "
        f"{names(tabel, grup.anggota)} ada di sasaran ini, tidak ada di {nama}.",
        "Bila satu indikator, pakai satu redaksi; bila dua, lengkapi dokumen yang kurang.",
        tercetak=baris.row["indikator"].text,
        seharusnya=grup.wakil.row["indikator"].text,
        tempat_lain=others(tabel, grup, grup.anggota),
    )


def _extra(tabel: Tabel, grup: Grup, dokumen: int) -> Hit:
    baris = grup.anggota[dokumen].baris
    tanpa = [i for i in tabel.dibandingkan if i not in grup.anggota]
    return Hit(
        place(tabel, baris),
        f"Indikator {quoted(baris)} ada di {names(tabel, grup.anggota)}, tetapi tidak ada di {names(tabel, tanpa)}.",
        "Hapus baris ini, atau tambahkan indikatornya di dokumen lain.",
        tercetak=baris.row["indikator"].text,
        tempat_lain=tuple(header(tabel, i) for i in tanpa),
    )
