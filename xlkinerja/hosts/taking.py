"""The open workbook is filled from the document before it, which lies in the same folder, as steps.

Nothing is asked: where no such document lies there, or several do, the message names the command that says which.
"""

from collections.abc import Iterator
from pathlib import Path

from xlkinerja.carry.computing import computed
from xlkinerja.carry.plan import Plan
from xlkinerja.carry.refusing import UNCHANGED
from xlkinerja.carry.routes import REVISED, SOURCES
from xlkinerja.carry.writing import plan_into, values
from xlkinerja.check.cross.renstra import covers, same_office
from xlkinerja.check.locating import beside
from xlkinerja.check.sets import is_result
from xlkinerja.hosts import writing
from xlkinerja.hosts.live import Snapshot
from xlkinerja.hosts.steps import Job
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.pages.filling import Changes
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.disk.replacing import opened_by
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read

#: Questions and differences that a message names.
_MOST_NAMED = 3


def take(shot: Snapshot, place: Path | None) -> tuple[Job, str]:
    """The steps that fill the open workbook, and what the user is told. Raises PatchRefused where it cannot be.

    `place` is where the workbook lies; None for one that was never saved on this computer.
    """
    book = shot.book
    target = REVISED if book.kind == "pk" and book.perubahan else book.kind
    if book.document is None or target not in SOURCES:
        raise PatchRefused(f"{book.document_name} tidak diisi dari dokumen lain. {UNCHANGED}")
    kind = SOURCES[target][0]
    command = f'xlkinerja turunkan BERKAS --ke {target} --keluaran "{book.path.name}" --di-tempat'
    if place is None:
        raise PatchRefused(
            f"Buku kerja ini belum disimpan di komputer ini. {UNCHANGED} Simpan di folder {BY_KEY[kind].kode}-nya, "
            "lalu ulangi."
        )
    source = _chosen(list(_candidates(book, place, kind)), BY_KEY[kind].kode, place.parent, command)
    plan = plan_into(shot.package, book, source, target)
    return _job(shot, plan), _told(plan, source)


def _candidates(book: Book, place: Path, kind: str) -> Iterator[Book]:
    """Workbooks of that kind beside the open one, of its office and year; of a PK earlier versions than its own."""
    for path in beside(place):
        found = read(path)
        if (
            found.kind != kind
            or not found.readable
            or is_result(found)
            or (book.kind == kind and found.perubahan >= book.perubahan)
        ):
            continue
        office = not book.identity("satker") or same_office(found, book)
        year = book.tahun is None or (covers(found, book.tahun) if kind == "renstra" else found.tahun == book.tahun)
        if office and year:
            yield found


def _chosen(found: list[Book], kode: str, folder: Path, command: str) -> Book:
    """The newest version. Raises PatchRefused where there is none, or several."""
    if not found:
        raise PatchRefused(
            f"Tidak ada {kode} kantor dan tahun ini di folder {folder}. {UNCHANGED} Simpan {kode} di folder itu, atau "
            f"tutup buku kerja ini dan jalankan: {command}"
        )
    newest = max(b.perubahan for b in found)
    best = [b for b in found if b.perubahan == newest]
    if len(best) > 1:
        names = ", ".join(b.path.name for b in best)
        raise PatchRefused(
            f"Ada {len(best)} {kode} di folder {folder}: {names}. {UNCHANGED} Pindahkan yang tidak dipakai, atau "
            f"tutup buku kerja ini dan jalankan: {command}"
        )
    return best[0]


def _job(shot: Snapshot, plan: Plan) -> Job:
    """What the plan writes, and the formulas of rows behind the prepared ones; the host calculates the others."""
    if not plan.written or shot.book.document is None:
        return Job()
    cells = values(shot.package, plan)
    after = Package.from_bytes(patch(shot.package, cells))
    added_to = {name_of_sheet(shot.package, sheet): set(rows) for sheet, rows in plan.added.items()}
    for sheet, formulas in computed(after, shot.book.document, plan).items():
        added = added_to.get(sheet, set())
        cells.setdefault(sheet, {}).update({r: f for r, f in formulas.items() if split_ref(r)[1] in added})
    return writing.job(shot, Changes(cells, {}, {}, {}, ()))


def _told(plan: Plan, source: Book) -> str:
    new = sum(map(len, plan.added.values()))
    pesan = [
        f"{plan.written} sel diisi dari {source.path.name}" + (f", {new} baris baru." if new else ".")
        if plan.written
        else f"Tidak ada yang perlu diisi dari {source.path.name}."
    ]
    if (found := opened_by(source.path)) is not None:
        pesan.append(f"{source.path.name} sedang dibuka di {found[0]}; yang diambil isinya yang terakhir disimpan.")
    for title, lines in plan.lists(source.document_name):
        further = f"; dan {len(lines) - _MOST_NAMED} lagi" if len(lines) > _MOST_NAMED else ""
        pesan.append(f"{title}: {'; '.join(line.rstrip('.') for line in lines[:_MOST_NAMED])}{further}.")
    return "\n".join(pesan)
