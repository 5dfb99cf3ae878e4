"""Whatever stands in the workbooks: every form is made, no sentence lacks a number or claims what no table carries."""

import re
from collections import Counter
from decimal import Decimal as D

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pages.forms.printed_cells import page, prose, tables, typed
from xlkinerja.pages.blocks import Heading, PageTable
from xlkinerja.pages.form import Page
from xlkinerja.summary.measuring import book_results
from xlkinerja.workbook.patches.content import Formula

OF_THE_YEAR = ("pengukuran-kinerja", "perbandingan-tahun", "ringkasan", "ikhtisar")
OF_THE_PLAN = ("rencana-aksi", *(f"laporan-triwulan-{q}" for q in (1, 2, 3, 4)))

#: Names as they are typed: short, of 400 letters, like a formula, with a figure and a dot.
names = st.sampled_from(
    ("Laporan", "Laporan tepat waktu", "=SUM(A1)", "+62", "Persentase pemilih " * 21, "Nilai 3.5", "#REF!", 7, "✓", "-")
)
figures = st.one_of(
    st.sampled_from((0, 1, 2, 80, 90, 100, D("97.5"), D("0.16"), D("99.996"), 36743, 10**12, -3, None, None)),
    st.sampled_from(
        ("WTP", "WDP", "BB", "B", "-", "n/a", "97,5%", "v", "x", "banyak", "#REF!", "#DIV/0!", "=N(A1)", True)
    ),
)
units = st.sampled_from((None, "%", "laporan", "orang", "Rp", "per 100.000 kelahiran hidup", "#N/A"))
ways = st.sampled_from((None, "Jumlah", "Kumulatif", "Rata-rata", "Terakhir", "entah"))
directions = st.sampled_from((None, "Maksimal", "Minimal", "Stabil", "Predikat"))
sasaran = st.one_of(st.none(), names)


def rows_of(sound, **columns):
    """Rows with any of those columns, most of them naming an indikator; every other one is as `sound` has it."""
    every = {"sasaran": sasaran, "indikator": st.one_of(names, names, st.none()), "satuan": units} | columns
    wild = st.fixed_dictionaries({"polarisasi": directions}, optional=every)
    return st.lists(st.one_of(sound, sound, wild), max_size=8)


NUMBERS = st.sampled_from((1, 2, 50, 80, 90, D("97.5"), D("99.996"), 100, 1400))
MEASURED = st.fixed_dictionaries(
    {
        "sasaran": sasaran,
        "indikator": names,
        "polarisasi": st.sampled_from(("Maksimal", "Maksimal", "Minimal", "Stabil")),
        "target": NUMBERS,
        "realisasi": st.one_of(NUMBERS, NUMBERS, st.sampled_from((0, None))),
    },
    optional={"satuan": st.sampled_from(("%", "laporan", "Rp")), "berlaku": st.sampled_from(("Ya", "Tidak"))},
)
GRADED = st.fixed_dictionaries(
    {
        "indikator": names,
        "polarisasi": st.just("Predikat"),
        "target": st.sampled_from(("WTP", "WDP")),
        "realisasi": st.sampled_from(("WTP", "WDP", "Wajar  Dengan Pengecualian", None)),
    }
)
PLANNED = st.fixed_dictionaries(
    {"sasaran": sasaran, "indikator": names, "polarisasi": st.just("Maksimal"), "konsolidasi": ways},
    optional={
        f"{what}_tw{i}": st.one_of(NUMBERS, NUMBERS, st.just("v"))
        for what in ("target", "realisasi")
        for i in (1, 2, 3, 4)
    },
)
REALISASI = rows_of(
    st.one_of(MEASURED, MEASURED, GRADED),
    target=figures, target_maksimum=figures, realisasi=figures, berlaku=st.sampled_from((None, "Ya", "Tidak")),
    satuan_realisasi=units, realisasi_n1=figures, realisasi_n2=figures, realisasi_n4=figures, target_renstra=figures,
    standar_nasional=figures,
)  # fmt: skip
PLAN = rows_of(
    PLANNED, kegiatan=names, target=figures, target_maksimum=figures, konsolidasi=ways, pelaksana=names, kendala=names,
    tindak_lanjut=names, **{f"{what}_tw{i}": figures for what in ("target", "realisasi") for i in (1, 2, 3, 4)},
)  # fmt: skip
AMOUNTS = st.sampled_from((0, 3, 5, 10**9, D("4.5"), None))
MONEY = st.one_of(
    st.lists(
        st.fixed_dictionaries(
            {"tingkat": st.just("Program"), "uraian": names, "pagu": AMOUNTS},
            optional={"sumber": st.sampled_from(("APBN", "Hibah")), "realisasi": AMOUNTS},
        ),
        max_size=3,
    ),
    st.lists(
        st.fixed_dictionaries(
            {"tingkat": st.sampled_from(("Jumlah", "Program", "Belanja", None))},
            optional={
                "tahun": st.sampled_from((2023, 2024)),
                "uraian": names,
                "sumber": st.sampled_from(("APBN", "Hibah")),
                "pagu": st.one_of(AMOUNTS, st.sampled_from(("#REF!", "lima"))),
                "realisasi": st.one_of(AMOUNTS, st.just("#REF!")),
            },
        ),
        max_size=4,
    ),
)
POLICY = st.fixed_dictionaries(
    {},
    optional={
        "profil_minimal": st.sampled_from(("Rumus LAN", "Rasio")),
        "batas": st.sampled_from(("Tanpa batas", 100, 120)),
        "desimal": st.sampled_from((0, 1, 2)),
        "dasar_rerata": st.sampled_from(("Per indikator", "Per sasaran")),
        "gaya": st.sampled_from(("pita", "kolom")),
        "tanda_persen": st.sampled_from(("Ya", "Tidak")),
        "nomor_urut": st.sampled_from(("Ya", "Tidak")),
        "terbilang": st.sampled_from(("semua", "jumlah", "tidak")),
    },
)
WHO = st.fixed_dictionaries(
    {},
    optional={
        "satker": st.sampled_from(("", "KPU Contoh", "=A1", "#REF!")),
        "tahun": st.sampled_from((None, 2024, "dua ribu", "#REF!")),
        "entitas": st.sampled_from(("KPU", "Sekretariat", "Instansi lain")),
        "jabatan_pertama": st.sampled_from((None, "Ketua")),
    },
)
#: What no sentence may hold: a hole where a figure belongs, a doubled blank, nothing in figures and words, two stops.
_HOLES = re.compile(
    r"None|nan\b|  | [.,;:)]|\( |\(\)|Rp(?![0-9−-])|(?<![0-9])%|\.\.|,,|\b0 \(nol|sebesar (?:atau|dengan|,)|{|}"
)
any_data = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def sound(found: Page) -> None:
    """Whole sentences, tables without a hole or an overlap, values and no formulas."""
    for text in prose(found):
        assert not _HOLES.search(text), text
        assert text[:1] == text[:1].upper()
        assert text.endswith((".", ":"))
    for block in found.blocks:
        if isinstance(block, Heading):
            assert str(block.value).strip()
            assert not isinstance(block.value, Formula)
        if isinstance(block, PageTable):
            assert block.lines
            assert not [b for line in block.lines for b in line.boxes if isinstance(b.value, Formula)]
    assert len(tables(found)) == sum(isinstance(b, PageTable) for b in found.blocks)
    assert all(isinstance(w, float) for w in found.widths)


@any_data
@given(REALISASI, MONEY, POLICY, WHO)
def test_forms_of_the_year(rows, money, policy, who):
    """Pengukuran, comparison, Ringkasan and Ikhtisar of any workbook."""
    book = typed("Realisasi", rows, identitas=who, pengaturan=policy, Anggaran=money)
    for key in OF_THE_YEAR:
        if (found := page(key, realisasi=book)) is not None:
            sound(found)


@any_data
@given(PLAN, WHO)
def test_forms_of_the_plan(rows, who):
    """Rencana Aksi and the reports of its quarters: every indikator and every kegiatan stands in them."""
    book = typed("Rencana Aksi", rows, identitas=who)
    found = [page(key, rencana_aksi=book) for key in OF_THE_PLAN]
    for one in filter(None, found):
        sound(one)
    kegiatan = [text for row in _rows(book) if (text := row["kegiatan"].text) not in {"", "-"}]
    shown = [row[2] for row in tables(found[0])[1]] if found[0] else []
    assert not Counter(kegiatan) - Counter(shown)


def _rows(book):
    return [row for row in (book.main.rows if book.main else ()) if not row.is_total]


#: A count in a sentence, in digits and perhaps in words, and what is counted.
_COUNTS = {
    "menetapkan": r"(\d+)(?: \([^)]*\))? indikator kinerja\.",
    "above": r"(\d+)(?: \([^)]*\))? di atas 100%",
    "exactly": r"(\d+)(?: \([^)]*\))? tepat 100%",
    "below": r"(\d+)(?: \([^)]*\))? di bawah 100%",
    "Tercapai": r"(\d+)(?: \([^)]*\))? indikator tercapai",
    "Tidak tercapai": r"(?<=dan )(\d+)(?: \([^)]*\))? tidak tercapai",
    "predikat": r"termasuk (\d+)(?: \([^)]*\))? indikator berpredikat",
    "Tidak berlaku": r"ikut dihitung: (\d+)(?: \([^)]*\))? indikator",
    **{
        status: rf"(\d+)(?: \([^)]*\))? berstatus {status}"
        for status in ("Belum diisi", "Periksa angka", "Periksa satuan", "Periksa predikat", "Pilih polarisasi")
    },
}


@any_data
@given(REALISASI, POLICY)
def test_the_paragraph_says_what_the_rows_say(rows, policy):
    """Every count, the average, "seluruh" and "satu-satunya", and who is named, counted again from the rows."""
    book = typed("Realisasi", rows, pengaturan=policy)
    found = page("ikhtisar", realisasi=book)
    results = list(book_results(book).values())
    if found is None:
        assert not results
        return
    text = prose(found)[0]
    numbers = [r.capaian for r in results if isinstance(r.capaian, D)]
    true = Counter(r.status for r in results)
    true.update(
        menetapkan=len(results),
        above=sum(n > 100 for n in numbers),
        exactly=sum(n == 100 for n in numbers),
        below=sum(n < 100 for n in numbers),
        predikat=sum(isinstance(r.capaian, str) for r in results),
    )
    for key, pattern in _COUNTS.items():
        for said in re.findall(pattern, text):
            assert int(said) == true[key], (key, text)
    assert numbers or "Rata-rata capaian" not in text
    if numbers and policy.get("dasar_rerata") != "Per sasaran":  # a sasaran below an error counts for no average
        mean = sum(numbers) / len(numbers)
        said = re.search(r"Rata-rata capaian kinerja adalah ([0-9.]+,[0-9]{2})%", text)
        assert said
        assert abs(D(said[1].replace(".", "").replace(",", ".")) - mean) <= D("0.005")
    classes = [true[k] > 0 for k in ("above", "exactly", "below")]
    assert (sum(classes) == 1) == bool(re.search(r"(Seluruh|Satu-satunya)[^.]*berupa angka [^.]*100%", text))
    judged = true["Tercapai"] + true["Tidak tercapai"]
    if re.search(r"(seluruh|satu-satunya)[^.]*[^k] tercapai", text):
        assert judged == true["Tercapai"] > 0
    if re.search(r"(seluruh|satu-satunya)[^.]* tidak tercapai", text):
        assert judged == true["Tidak tercapai"] > 0
    assert ("Indikator yang tidak tercapai adalah" in text) == (true["Tidak tercapai"] > 0)


EDGES = {
    "one": [{"sasaran": "S", "indikator": "A", "polarisasi": "Maksimal", "target": 1, "realisasi": 1}],
    "none reached": [{"indikator": f"A{i}", "polarisasi": "Maksimal", "target": 2, "realisasi": 1} for i in range(12)],
    "predicates only": [{"indikator": "A", "polarisasi": "Predikat", "target": "WTP", "realisasi": "WTP"}] * 2,
    "ranges": [
        {"indikator": "A", "polarisasi": "Maksimal", "target": 80, "target_maksimum": 90, "realisasi": 85},
    ],
    "sixty": [
        {"sasaran": f"Sasaran ke-{i} " + "panjang " * 50, "indikator": "I" * 400, "polarisasi": "Maksimal", "target": 1}
        for i in range(60)
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", EDGES.values(), ids=EDGES)
def test_edges(rows):
    """One indikator, none reached, predicates only, ranges, sixty sasaran with long names; no budget, no unit."""
    book = typed("Realisasi", rows)
    found = {key: page(key, realisasi=book) for key in OF_THE_YEAR}
    for one in filter(None, found.values()):
        sound(one)
    assert [key for key, one in found.items() if one is None] == ["perbandingan-tahun"]
    measured = tables(found["pengukuran-kinerja"])
    assert len(measured) == 1
    assert [row[2] for row in measured[0]] == [row["indikator"] for row in rows]


def test_nothing():
    """Without an indikator there is no form, and money alone is measured alone."""
    empty = typed("Realisasi", [])
    assert [page(key, realisasi=empty) for key in OF_THE_YEAR] == [None] * 4
    money = typed("Realisasi", [], Anggaran=[{"tingkat": "Jumlah", "pagu": 5, "realisasi": 4}])
    assert [page(key, realisasi=money) is None for key in OF_THE_YEAR] == [False, True, True, True]
    assert tables(page("pengukuran-kinerja", realisasi=money)) == [[["JUMLAH", "", "", "5", "4", "80,00%"]]]
