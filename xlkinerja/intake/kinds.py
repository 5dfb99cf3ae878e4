"""Which document a table is: by its columns, and only where those fit two by the title above it."""

from xlkinerja.intake.blocks import SourceTable
from xlkinerja.intake.columns import Columns, columns_of, contents_of
from xlkinerja.intake.headers import TableSection
from xlkinerja.intake.names import PK_MONEY, SHEETS, explains_indikator
from xlkinerja.report.fields import year_of

#: Kinds that look alike in print, so that a title has to tell them.
PLANS = ("rkt", "pk")
_QUARTERS = 2
#: Columns that an RKT has and a PK has not.
_RKT_ONLY = frozenset({"anggaran", "uraian_kegiatan", "kode_kegiatan", "program"})


def kind_of(
    table: SourceTable, segment: TableSection, tahun: int | None, title: str, wanted: str = ""
) -> Columns | str:
    """The columns of a segment, read as the document that it is; a sentence where that is not certain.

    `title` is the kind that the lines above name; `wanted` decides between PK and RKT where nothing else does.
    """
    contents = contents_of(table, segment.rows, segment.columns) if segment.header else {}
    read = {kind: columns_of(segment, kind, tahun, contents) for kind in SHEETS}
    fits = [kind for kind, columns in read.items() if _is(kind, set(columns.by_key))]
    if "rencana_aksi" in fits and ("rkt" not in fits or _decides(title or wanted, read["rencana_aksi"], read["rkt"])):
        return read["rencana_aksi"]
    if "renstra" in fits and ("pengukuran" not in fits or title == "renstra"):
        return read["renstra"]
    if "pengukuran" in fits:
        return read["pengukuran"]
    plans = [kind for kind in PLANS if kind in fits]
    if plans and title == "pengukuran":
        return "menurut judulnya pengukuran kinerja, tetapi kolom realisasinya tidak dikenal"
    if plans and title == "rencana_aksi":  # its quarters are none that are known, sentences or pairs with money
        return read["rencana_aksi"]
    if plans:
        if "rkt" in plans and title != "pk" and set(read["rkt"].by_key) & _RKT_ONLY:
            return read["rkt"]
        decided = next((kind for kind in (title, wanted) if kind in plans), "")
        return read[decided] if decided else "dapat berarti PK atau RKT; judul di atasnya tidak menyebut yang mana"
    if PK_MONEY in fits and title == "pk" and "realisasi" not in read["anggaran"].by_key:
        return read[PK_MONEY]
    return read["anggaran"] if "anggaran" in fits else _without_document(segment, read)


def _without_document(segment: TableSection, read: dict[str, Columns]) -> str:
    """What a table is that is none of the documents, and what makes it one."""
    keys = {key for columns in read.values() for key in columns.by_key}
    titles = [" ".join(texts) for texts in segment.header.texts] if segment.header else []
    if "indikator" in keys and "target" not in keys:
        what = "daftar IKU" if any(map(explains_indikator, titles)) else "daftar indikator"
        return f"{what} tanpa target; bila isinya PK atau RKT, tambahkan kolom Target di berkas itu, lalu ulangi"
    if "sasaran" in keys and "indikator" not in keys:
        return "daftar sasaran tanpa indikator; tambahkan kolom Indikator dan Target di berkas itu, lalu ulangi"
    return "kolomnya tidak cukup untuk mengenali dokumennya"


def _decides(title: str, aksi: Columns, rkt: Columns) -> bool:
    """Whether a table that may be an RKT is a Rencana Aksi: by quarters, by its title, or by more known columns.

    A title that names a plan goes before the columns.
    """
    if any("_tw" in key for key in aksi.by_key) or title == "rencana_aksi":
        return True
    return title not in PLANS and len(aksi.by_key) > len(rkt.by_key)


def _is(kind: str, keys: set[str]) -> bool:
    """Whether the columns of a table make it one of that kind."""
    if kind == "anggaran":
        return bool(keys & {"uraian", "tahun"}) and bool(keys & {"pagu", "realisasi"}) and "indikator" not in keys
    if kind == PK_MONEY:
        return {"program", "anggaran"} <= keys
    if "indikator" not in keys:
        return False
    if kind == "pengukuran":
        return bool(keys & {"realisasi", "capaian"})
    if kind == "rencana_aksi":
        quarters = {k for k in keys if "_tw" in k}
        return len(quarters) >= _QUARTERS or {"kegiatan", "pelaksana"} <= keys
    if kind == "renstra":
        return sum(year_of(k) is not None for k in keys) >= _QUARTERS
    return "target" in keys
