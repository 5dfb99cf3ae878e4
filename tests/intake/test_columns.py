"""Which column and which row is which where header and content do not fit, and how tables join."""

from tests.intake.layouts import grid, pages, title
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.reporting import report_data

_TAHUN = 2024
_PK = title("PERJANJIAN KINERJA TAHUN 2024")
_ROWS = [
    ["1", "Terwujudnya tertib administrasi", "Persentase laporan yang tepat waktu", "97,5%"],
    ["2", "Meningkatnya mutu layanan", "Jumlah keluhan yang diselesaikan", "8 kali"],
    ["3", "Meningkatnya akuntabilitas", "Opini BPK atas laporan keuangan", "WTP"],
]
_WANTED = [dict(zip(("no", "sasaran", "indikator", "target"), r, strict=True)) for r in _ROWS]


def _rows(lines):
    intake = take([_PK, grid(lines)], _TAHUN)
    return [r for t in intake.tables for r in t.found.rows], intake


def test_a_header_displaced_from_its_content_is_put_right():
    """Whole header one to the left, or one header beside its column; it is told."""
    for lines in (
        [["No", "Sasaran", "Indikator Kinerja", "Target", ""], *([r[0], "", *r[1:]] for r in _ROWS)],
        [["No", "Sasaran", "Indikator Kinerja", "", "Target"], *([*r, ""] for r in _ROWS)],
    ):
        rows, intake = _rows(lines)
        assert rows == _WANTED
        assert "bergeser" in intake.tables[0].columns.note


def test_a_word_cut_over_two_columns_is_one_header():
    """«Sasar | an» with the text in either column."""
    for cut in (lambda r: [r[0], r[1], "", *r[2:]], lambda r: [r[0], "", r[1], *r[2:]]):
        rows, _ = _rows([["No", "Sasar", "an", "Indikator Kinerja", "Target"], *map(cut, _ROWS)])
        assert rows == _WANTED


def test_content_in_both_halves_of_a_cut_column_is_left_and_told():
    """Nobody knows whether a blank stood between them."""
    lines = [["No", "Sasar", "an", "Indikator Kinerja", "Target"], ["1", "Terwu", "judnya tertib", *_ROWS[0][2:]]]
    rows, intake = _rows(lines)
    assert "sasaran" not in rows[0]
    assert [one.text for one in everything_left(intake)] == ["Terwu | judnya tertib"]


def test_unknown_columns_are_listed_cell_by_cell():
    """With their place and the reason; the rest is taken."""
    rows, intake = _rows([["No", "Apa", "Indikator Kinerja", "Target", "Entah"], *([*r, "zz"] for r in _ROWS)])
    assert rows == [{k: t for k, t in r.items() if k != "sasaran"} for r in _WANTED]
    left = everything_left(intake)
    assert [one.text for one in left if one.place.row == 2] == [_ROWS[0][1], "zz"]
    assert {one.reason for one in left} == {"judul kolom tidak dikenal"}


def test_a_column_whose_content_contradicts_its_header_is_left():
    """Sentences under Target, numbers under Sasaran."""
    lines = [["Sasaran", "Indikator Kinerja", "Target", "Realisasi"]]
    lines += [["1,5", r[2], "Laporan disampaikan setiap bulan kepada KPU Provinsi tepat waktu", "9"] for r in _ROWS]
    rows, intake = _rows(lines)
    assert rows[0] == {"indikator": _ROWS[0][2], "realisasi": "9"}
    assert {"isinya kalimat, bukan angka", "isinya angka, bukan nama"} == {x.reason for x in everything_left(intake)}


def test_two_columns_with_one_name_are_both_left():
    """Target twice, both filled: nobody knows which."""
    lines = [["Indikator", "Target", "Realisasi", "Target"], *([r[2], "8", "9", "7"] for r in _ROWS)]
    rows, _ = _rows(lines)
    assert rows[0] == {"indikator": _ROWS[0][2], "realisasi": "9"}


def test_a_plan_without_a_title_is_decided_by_the_user():
    """PK and short RKT look alike; without a title only --ke tells."""
    table = grid([["No", "Sasaran", "Indikator Kinerja", "Target"], *_ROWS])
    assert take([table], _TAHUN).tables == []
    assert [t.kind for t in take([table], _TAHUN, "rkt").tables] == ["rkt"]
    assert [t.kind for t in take([_PK, table], _TAHUN, "rkt").tables] == ["pk"]


def test_a_row_broken_over_a_page_is_one_row():
    """The second half has no number and no figure, and goes on in lower case."""
    head = [["No", "Sasaran", "Indikator Kinerja", "Target"]]
    first, *rest = _ROWS
    broken = [[*first[:2], "Persentase laporan", first[3]], ["", "", "yang tepat waktu", ""]]
    for blocks in (
        [grid([*head, *broken, *rest])],
        [grid([*head, broken[0]]), grid([*head, broken[1], *rest], number=2)],
    ):
        intake = take([_PK, *blocks], _TAHUN)
        assert [r for t in intake.tables for r in t.found.rows] == _WANTED


def test_an_indikator_may_begin_like_a_total():
    """«Jumlah laporan» is a row, «Jumlah» is none; a note is none either."""
    lines = [["Indikator", "Target", "Realisasi"], ["Jumlah laporan", "2", "2"], ["Jumlah", "2", "2"],
             ["Catatan: data sementara"]]  # fmt: skip
    rows, intake = _rows(lines)
    assert [r["indikator"] for r in rows] == ["Jumlah laporan"]
    assert [one.text for one in everything_left(intake)] == ["Jumlah", "2", "2", "Catatan: data sementara"]


def test_a_figure_merged_over_rows_belongs_to_the_first():
    """An amount over three indikator counts once."""
    lines = [["Indikator", "Target", "Anggaran"], *([r[2], r[3], "Rp1.000.000"] for r in _ROWS)]
    intake = take([grid(lines, [(1, 2, 3, 1)])], _TAHUN)
    assert [r.get("anggaran") for r in intake.tables[0].found.rows] == ["Rp1.000.000", None, None]


def test_tables_of_one_document_join_and_a_second_print_does_not():
    """Two disjoint tables fill one PK; the third repeats the first and only stays in the data."""
    head = [["No", "Sasaran", "Indikator Kinerja", "Target"]]
    halves = [grid([*head, *_ROWS[:2]]), title("Perjanjian Kinerja, lanjutan"), grid([*head, _ROWS[2]], number=2)]
    intake = take([_PK, *halves, title("Lampiran Perjanjian Kinerja"), grid([*head, *_ROWS[:1]], number=3)], _TAHUN)
    data, said = report_data(intake, "KPU Kabupaten Contoh", "kpu", _TAHUN, ("pk",))
    assert data["isian"] == {"PK": ["T1", "T2"]}
    assert len(said) == 1
    assert "T3" in said[0]


def test_a_perubahan_is_a_version_of_its_own():
    """Its title says so."""
    table = grid([["No", "Sasaran", "Indikator Kinerja", "Target"], *_ROWS])
    intake = take([_PK, table, title("PERUBAHAN PERJANJIAN KINERJA TAHUN 2024"), table], _TAHUN)
    data, said = report_data(intake, "KPU Kabupaten Contoh", "kpu", _TAHUN, ("pk",))
    assert data["isian"] == {"PK": ["T1"], "PK perubahan 1": ["T2"]}
    assert said == []


def test_pages_with_a_number_of_the_page_between_them_are_one_table():
    """A line «Halaman 2» names nothing; the header stands again."""
    first, second = pages(_WANTED, [["No", "Sasaran", "Indikator Kinerja", "Target"]],
                          ("no", "sasaran", "indikator", "target"), 2)  # fmt: skip
    intake = take([_PK, first, title("Halaman 2"), second], _TAHUN)
    assert [t.found.rows for t in intake.tables] == [_WANTED]


def test_a_letter_and_a_schedule_give_nothing():
    """Tables of another kind are listed whole, none of their cells is taken."""
    schedule = grid([["No", "Kegiatan", "Tanggal", "Tempat"], ["1", "Rapat", "2 Januari 2024", "Kantor"]])
    staff = grid([["No", "Nama", "Jabatan"], ["1", "(nama)", "Ketua"]])
    intake = take([schedule, staff], _TAHUN, "pk")
    assert intake.tables == []
    assert len(everything_left(intake)) >= 7


def test_a_table_of_other_things_right_below_is_not_its_next_page():
    """As many columns and no line between, but its first row is a header; one column fewer is not lined up."""
    table = grid([["No", "Sasaran", "Indikator Kinerja", "Target"], *_ROWS[:2]])
    people = grid([["No", "Nama", "Jabatan", "NIP"], ["1", "(nama pejabat)", "Ketua", "-"]], number=2)
    fewer = grid([_ROWS[2][1:]], number=3)
    for other in (people, fewer):
        intake = take([_PK, table, other], _TAHUN)
        assert [t.found.rows for t in intake.tables] == [_WANTED[:2]]
        assert everything_left(intake)


def test_a_sasaran_that_no_word_announces_is_known_by_its_own_words_only():
    """«Meningkatnya …» without figures stands over the rows below; beside «Layanan publik» nothing is certain."""
    lines = [["No", "Indikator", "Target", "Realisasi"], ["1", "Meningkatnya mutu", "", ""], ["a", "Indeks", "3", "4"]]
    rows, intake = _rows(lines)
    assert rows == [{"sasaran": "Meningkatnya mutu", "no": "a", "indikator": "Indeks", "target": "3", "realisasi": "4"}]
    assert everything_left(intake) == []
    rows, intake = _rows([*lines, ["2", "Layanan publik", "", ""], ["b", "Jumlah unit", "5", "6"]])
    assert [(r.get("sasaran"), r["indikator"]) for r in rows] == [(None, "Indeks"), (None, "Jumlah unit")]
    assert [one.text for one in everything_left(intake)] == ["2", "Layanan publik", "Meningkatnya mutu"]


def test_a_signature_below_the_rows_is_none_of_them():
    """It has no number and no figure, though it stands in the column of the indikator."""
    lines = [["No", "Sasaran", "Indikator Kinerja", "Target"], *_ROWS, ["", "", "Contoh, 2 Januari 2024", ""],
             ["", "", "Ketua,", ""]]  # fmt: skip
    rows, intake = _rows(lines)
    assert rows == _WANTED
    assert [one.text for one in everything_left(intake)] == ["Ketua,", "Contoh, 2 Januari 2024"]


def test_a_title_of_another_year_or_of_a_quarter_fills_nothing():
    """What was measured in 2023, or up to the second quarter, is not the realisasi of 2024."""
    table = grid([["Indikator", "Target", "Realisasi"], ["Jumlah laporan", "2", "2"]])
    intake = take([title("Capaian Kinerja Tahun 2023"), table], _TAHUN)
    data, said = report_data(intake, "KPU Kabupaten Contoh", "kpu", _TAHUN, ("pengukuran",))
    assert data["isian"] == {}
    assert "tahun 2023" in said[0]
    assert take([title("Capaian Kinerja Triwulan II Tahun 2024"), table], _TAHUN).tables == []
    assert len(take([title("Capaian Kinerja s.d. Triwulan IV Tahun 2024"), table], _TAHUN).tables) == 1


def test_prose_between_two_plans_leaves_the_second_undecided():
    """A long sentence that names a document is no title, but it ends what the title before said."""
    prose = (
        "Berdasarkan rencana itu disusun Perjanjian Kinerja sebagai janji antara pimpinan dan bawahan untuk satu "
        "tahun anggaran yang akan datang, sebagaimana diuraikan berikut ini."
    )
    head = [["No", "Sasaran", "Indikator Kinerja", "Target"]]
    blocks = [title("RENCANA KINERJA TAHUNAN 2024"), grid([*head, *_ROWS[:1]]), title(prose), grid([*head, *_ROWS[1:]])]
    intake = take(blocks, _TAHUN)
    assert [(t.kind, len(t.found.rows)) for t in intake.tables] == [("rkt", 1)]


def test_the_table_with_realisasi_fills_before_one_with_the_pagu_only():
    """Both print the same programs; the first of them has no realisasi."""
    plan = grid([["Program", "Pagu"], ["Program Dukungan Manajemen", "Rp2.000.000"]])
    done = grid(
        [["Program", "Pagu", "Realisasi"], ["Program Dukungan Manajemen", "Rp2.000.000", "Rp1.000.000"]], number=2
    )
    intake = take([plan, title("Realisasi Anggaran"), done], _TAHUN)
    data, said = report_data(intake, "KPU Kabupaten Contoh", "kpu", _TAHUN, ("pengukuran", "anggaran"))
    assert data["isian"] == {"Anggaran": ["T2"]}
    assert "T1" in said[0]


def _under_one_target(cells):
    lines = [["Sasaran", "Indikator Kinerja", "Target", "Target"], *(["Terwujudnya layanan", *row] for row in cells)]
    intake = take([_PK, grid(lines, [(0, 2, 1, 2)])], _TAHUN)
    return [t.columns.by_key for t in intake.tables], [one.text for one in everything_left(intake)]


def test_a_unit_beside_its_target_under_one_header():
    """A figure and its unit; what could be a predicate or another figure is no unit, and is listed."""
    columns, left = _under_one_target([["Jumlah laporan yang terbit", "8", "laporan"], ["Opini BPK", "WTP", "opini"]])
    assert columns == [{"sasaran": 0, "indikator": 1, "target": 2, "satuan": 3}]
    assert left == []
    for right in ("BB", "75", "3 laporan"):
        columns, left = _under_one_target([["Nilai akuntabilitas kinerja", "70", right]])
        assert columns == []
        assert right in left


def test_a_line_above_a_header_that_may_be_a_sasaran_is_listed():
    """A row of one cell without the word Sasaran is no sasaran for certain, but none of it goes silently."""
    lines = [
        ["Terwujudnya layanan yang baik", "", ""],
        ["Indikator Kinerja", "Target", "Realisasi"],
        ["Indeks", "8", "9"],
    ]
    intake = take([grid(lines, [(0, 0, 1, 3)])], _TAHUN)
    assert [one.text for one in everything_left(intake)] == ["Terwujudnya layanan yang baik"]
    assert [r for t in intake.tables for r in t.found.rows] == [
        {"indikator": "Indeks", "target": "8", "realisasi": "9"}
    ]


def test_kegiatan_and_anggaran_below_a_pk_are_its_money():
    """With its source; with a column of what was spent it is a table of the budget."""
    pk = grid([["Sasaran", "Indikator Kinerja", "Target"], ["Terwujudnya layanan", "Jumlah laporan", "8"]])
    rows = [["Rapat kerja", "Rp 1.000.000", "Hibah"]]
    (table,) = take([_PK, pk, grid([["Kegiatan", "Anggaran", "Ket"], *rows], number=2)], _TAHUN).tables
    assert table.money == [{"program": "Rapat kerja", "nilai_tercetak": "Rp 1.000.000", "sumber": "Hibah"}]
    spent = grid([["Kegiatan", "Anggaran", "Realisasi"], ["Rapat kerja", "Rp 1.000.000", "Rp 900.000"]], number=2)
    assert [t.kind for t in take([_PK, pk, spent], _TAHUN).tables] == ["pk", "anggaran"]


def test_kegiatan_below_the_programs_of_a_pk_are_not_counted_twice():
    """They are listed; without programs above they are its money."""
    pk = grid([["Sasaran", "Indikator Kinerja", "Target"], ["Terwujudnya layanan", "Jumlah laporan", "8"]])
    programs = grid([["Program", "Anggaran"], ["Program Layanan", "Rp 3.000.000"]], number=2)
    kegiatan = grid([["Kegiatan", "Anggaran"], ["Rapat kerja", "Rp 1.000.000"]], number=3)
    intake = take([_PK, pk, programs, kegiatan], _TAHUN)
    assert intake.tables[0].money == [{"program": "Program Layanan", "nilai_tercetak": "Rp 3.000.000"}]
    left = [one.text for one in everything_left(intake)]
    assert left == ["Kegiatan", "Anggaran", "Rapat kerja", "Rp 1.000.000"]
    apart = [pk, kegiatan, grid([["Kegiatan", "Anggaran"], ["Pemilihan", "Rp 2.000.000"]], number=4)]
    assert len(take([_PK, *apart[:2], title("Hibah"), apart[2]], _TAHUN).tables[0].money) == 2


def test_the_title_of_a_plan_goes_before_columns_of_a_rencana_aksi():
    """A PK may print its program and who answers for it; with quarters it is a Rencana Aksi."""
    header = ["Sasaran", "Indikator Kinerja", "Target", "Program/Kegiatan", "Penanggung Jawab"]
    row = ["Terwujudnya layanan", "Jumlah laporan", "8", "Penyusunan laporan", "Kasubbag"]
    assert [t.kind for t in take([_PK, grid([header, row])], _TAHUN).tables] == ["pk"]
    quarters = [[*header, "TW I", "TW II"], [*row, "4", "4"]]
    assert [t.kind for t in take([_PK, grid(quarters)], _TAHUN).tables] == ["rencana_aksi"]
