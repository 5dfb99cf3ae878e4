"""Target RKT atau PK berbeda dari target tahun itu pada tabel Renstra yang tercetak dalam laporan.

Mengapa: Target tahunan diturunkan dari Renstra. Bila tidak ada Renstra.xlsx, tabel Renstra yang tercetak dalam laporan
dibandingkan dengan PK terbaru, atau dengan RKT bila tidak ada PK. Kantor boleh menetapkan target lain dalam RKT atau
PK; mana yang benar tidak tampak dari angkanya, sehingga ini peringatan. Tabel yang lebih dari separuh targetnya lain
tidak dilaporkan: kolom Target-nya mungkin memuat target akhir masa Renstra, bukan target tahun laporan.

Contoh: Tabel Renstra di Bab II mencetak target 85% untuk tahun laporan, PK 80%.

Perbaikan: Samakan targetnya, atau jelaskan dalam laporan mengapa target PK lain daripada Renstra.
"""

from xlkinerja.check.printed.tables import INDIKATOR, Printing, same_value
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Laporan, Tingkat

KODE = "XK724"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana dan perjanjian kinerja tahunan menjabarkan target rencana strategis"


def check_set(document_set: DocumentSet) -> Hits:
    laporan = document_set.laporan
    if laporan is None or document_set.renstra is not None:
        return  # a Renstra workbook is what the targets are held against
    leading = [i for kind in ("rkt", "pk") for i, b in enumerate(laporan.books) if b.kind == kind][-1:]
    for printing in laporan.printings:
        if printing.document == "renstra" and printing.tingkat == INDIKATOR:
            for document in leading:
                yield from _compared(laporan, printing, document)


def _compared(laporan: Laporan, printing: Printing, document: int) -> Hits:
    """The targets of one printing that differ, where most of them are those of the document."""
    comparison = laporan.against(printing, document)
    readings = ((p, *p.targets(laporan.aturan.tangga)) for p in comparison.pairs)
    known = [(p, tercetak, target) for p, tercetak, target in readings if tercetak and target]
    differing = [one for one in known if not same_value(*one[1:])]
    for pair, tercetak, target in differing if 2 * len(differing) <= len(known) else ():
        yield Hit.at(
            [pair.entry.at("target"), pair.in_book("target")],
            f"Target «{pair.entry.name}» di {pair.entry.letak} (Renstra) tercetak {tercetak}, "
            f"di {comparison.name} {target}.{pair.guess}",
            "Samakan targetnya, atau jelaskan dalam laporan mengapa berbeda dari Renstra.",
            tercetak=str(target),
            seharusnya=str(tercetak),
        )
