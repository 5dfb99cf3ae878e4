"""Opening workbooks: every kind of broken file is named, every writer's cells come out alike."""

import io
import pickle
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from xlkinerja.workbook import package as package_module
from xlkinerja.workbook.package import ErrorValue, Package, PackageError, column_letter, ref, split_range, split_ref

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def links(**targets):
    """Relationships part: type → target, with ids rId1, rId2, …"""
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{LINKS}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{PACKAGE_LINKS}">{items}</Relationships>'


def parts(rows="", *, strings="", styles="", extra="", columns=""):
    """Parts of a small workbook with one sheet named Data, as a strict reader expects them."""
    return {
        "_rels/.rels": links(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(
            worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml", styles="styles.xml"
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{rows}</sheetData>{extra}'
        "</worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
    }


def zipped(contents, compression=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as out:
        for name, content in contents.items():
            out.writestr(name, content)
    return target.getvalue()


def cells(rows, **options):
    return Package.from_bytes(zipped(parts(rows, **options))).read_sheet("Data").cells


def values(rows, **options):
    return {address: cell.value for address, cell in cells(rows, **options).items()}


def kind(data):
    try:
        package = Package.from_bytes(data)
        return [package.read_sheet(sheet.name) for sheet in package.sheets]
    except PackageError as error:
        return error.kind


def ole(stream):
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + stream.encode("utf-16-le")


def test_addresses_go_to_letters_and_back():
    """Column 27 is AA, 16384 is XFD, and an address splits into column and row."""
    assert [column_letter(n) for n in (1, 26, 27, 702, 703, 16384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert split_ref("H12") == (8, 12)
    assert split_ref("$AA$3") == (27, 3)
    assert ref(8, 12) == "H12"
    assert split_ref("XFD1048576") == (16384, 1048576)
    assert split_range("D5:B2") == (2, 2, 4, 5)


@pytest.mark.parametrize("text", ["", "12", "A0", "a1", "XFE1", "XGA1", "AAAA1", "A1048577", "A2000000", "A1:B2", "Ä1"])
def test_an_address_outside_the_sheet_is_refused(text):
    """What is no cell of an Excel sheet raises ValueError."""
    with pytest.raises(ValueError, match="bukan alamat sel"):
        split_ref(text)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("0.97999999999999998", "0.98"), ("5", "5"), ("5.0", "5"), ("1E3", "1000"), ("1E+16", "10000000000000000"),
        ("-0", "0"), ("-12.5", "-12.5"), (" 7 ", "7"), ("60541888000", "60541888000"), ("0.0016", "0.0016"),
    ],
)  # fmt: skip
def test_a_number_is_the_one_excel_shows(text, digits):
    """A stored double becomes its shortest decimal; whole numbers have neither point nor exponent."""
    assert str(values(f'<row r="1"><c r="A1"><v>{text}</v></c></row>')["A1"]) == digits


def test_every_cell_type_comes_out_as_its_own_kind():
    """Text, truth, error, date and empty result keep their kinds; a formula never calculated has no value."""
    rows = (
        '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>di </t><r><t>sini</t></r>'
        '<rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>'
        '<c r="E1" t="d"><v>2024-02-29</v></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1"><f>A1*2</f></c>'
        '<c r="H1"><f>A1*2</f><v/></c><c r="I1" t="n"><v>NaN</v></c><c r="J1" s="0"/><c r="K1" t="b"><v>0</v></c></row>'
    )
    found = cells(rows, strings="<si><t>nol</t></si><si><t>satu</t></si>")
    assert {address: (cell.value, cell.formula) for address, cell in found.items()} == {
        "A1": ("satu", None), "B1": ("di sini", None), "C1": (True, None), "D1": (ErrorValue("#DIV/0!"), None),
        "E1": (Decimal(45351), None), "F1": ("", '""'), "G1": (None, "A1*2"), "H1": (None, "A1*2"),
        "I1": (ErrorValue("#NUM!"), None), "K1": (False, None),
    }  # fmt: skip


def test_shared_strings_join_runs_and_decode_escapes():
    """Rich text is one text, phonetic readings are left out, _x000D_ is a carriage return, _x005F_ an underscore."""
    strings = (
        "<si><r><t>Ikhtisar </t></r><r><t>Eksekutif</t></r><rPh><t>baca</t></rPh></si>"
        "<si><t>satu_x000D_\ndua</t></si><si><t>_x005F_x000D_</t></si><si><t>_xD83D__xDE00_</t></si>"
    )
    rows = '<row r="1">' + "".join(f'<c t="s"><v>{i}</v></c>' for i in range(4)) + "</row>"
    assert list(values(rows, strings=strings).values()) == ["Ikhtisar Eksekutif", "satu\r\ndua", "_x000D_", "😀"]


def test_children_of_a_shared_formula_carry_the_text_of_the_master():
    """A child has the master's text, also when it stands before the master; a child without one has an empty text."""
    rows = (
        '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A3" si="0">B2*2</f><v>2</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><f t="shared" si="9"/></c></row>'
    )
    assert [cell.formula for cell in cells(rows).values()] == ["B2*2", "B2*2", "B2*2", ""]


def test_rows_and_cells_without_an_address_are_counted():
    """A writer may leave r out: rows follow the row before, cells the cell before."""
    rows = '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    assert values(rows) == {"A1": Decimal(1), "C5": Decimal(2), "D5": Decimal(3), "A6": Decimal(4)}


def test_number_formats_are_resolved_and_those_of_dxfs_ignored():
    """Built-in ids have their code, custom ids the file's, and an unknown style index reads as General."""
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="@"/></dxf></dxfs>'
    )
    rows = '<row r="1"><c><v>1</v></c>' + "".join(f'<c s="{i}"><v>1</v></c>' for i in (1, 2, 7)) + "</row>"
    found = [(cell.format, cell.style) for cell in cells(rows, styles=styles).values()]
    assert found == [("General", 0), ("0.00%", 1), ('0.0" %"', 2), ("General", 7)]


def test_merges_hidden_rows_and_columns_and_protection_are_told():
    """The sheet says what is merged, hidden and protected; a column range counts every column."""
    package = Package.from_bytes(
        zipped(
            parts(
                '<row r="2" hidden="1"/><row r="3" hidden="0"/>',
                columns='<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
                extra='<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
            )
        )
    )
    sheet = package.read_sheet("Data")
    assert (sheet.merges, sheet.hidden_rows, sheet.hidden_columns, sheet.protected) == (("A1:B2",), {2}, {2, 3}, True)


def test_a_workbook_of_openpyxl_is_read_whole(tmp_path):
    """Sheets in order with their state, names of the workbook only, the writer, and cells with style when asked."""
    book = openpyxl.Workbook()
    book.active.title = "PK"
    book.active["B2"] = "=1+1"
    book.active["C2"] = 0.85
    book.active["C2"].number_format = "0%"
    book.active["D2"].fill = PatternFill("solid", fgColor="FFFF00")
    book.create_sheet("Referensi").sheet_state = "veryHidden"
    book.create_chartsheet("Grafik")
    book.defined_names["Batas"] = openpyxl.workbook.defined_name.DefinedName("Batas", attr_text="PK!$A$1")
    book.active.print_area = "A1:C3"
    book.save(tmp_path / "PK.xlsx")
    package = Package.open(tmp_path / "PK.xlsx")
    assert [(sheet.name, sheet.state) for sheet in package.sheets] == [("PK", "visible"), ("Referensi", "veryHidden")]
    assert package.defined_names == {"Batas": "PK!$A$1"}
    assert package.application.startswith("Microsoft Excel")
    assert (package.has_macros, package.external_links) == (False, False)
    found = package.read_sheet("PK").cells
    assert (found["B2"].formula, found["B2"].value) == ("1+1", None)
    assert (found["C2"].value, found["C2"].format) == (Decimal("0.85"), "0%")
    assert "D2" not in found
    assert package.read_sheet("PK", blank=True).cells["D2"].value is None


def test_strict_prefixed_backslashed_and_absolute_packages_are_read():
    """The strict namespace, any prefix, backslashes in zip names, absolute targets and other letter case all open."""
    contents = parts('<row r="1"><c r="A1"><v>7</v></c></row>')
    sheet = contents["xl/worksheets/sheet1.xml"]
    strict = {
        name: text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, text in contents.items()
    }
    prefixed = sheet.replace("xmlns=", "xmlns:x=").replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    relocated = contents["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1", "/xl/Worksheets/sheet1")
    for variant in (
        strict,
        contents | {"xl/worksheets/sheet1.xml": prefixed},
        {name.replace("/", "\\"): text for name, text in contents.items()},
        contents | {"xl/_rels/workbook.xml.rels": relocated},
        {name: text for name, text in contents.items() if name != "_rels/.rels"},
    ):
        package = Package.from_bytes(zipped(variant))
        assert package.read_sheet("Data").cells["A1"].value == 7
        assert package.strict is (variant is strict)


def test_every_kind_of_foreign_file_is_named():
    """Empty, HTML, Word, old Excel, locked, OpenDocument and binary files are told apart."""
    word = {"_rels/.rels": links(officeDocument="word/document.xml"), "word/document.xml": "<document/>"}
    locked = bytearray(zipped(parts()))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1  # the flag of an encrypted entry, set on the styles
    assert kind(b"") == "kosong"
    assert kind(b"<html><table></table></html>") == "bukan_excel"
    assert kind(zipped(word)) == "bukan_excel"
    assert kind(zipped({"a.txt": "a"})) == "bukan_excel"
    assert kind(ole("Workbook")) == "xls"
    assert kind(ole("WordDocument")) == "bukan_excel"
    assert kind(ole("EncryptedPackage")) == "bersandi"
    assert kind(bytes(locked)) == "bersandi"
    assert kind(zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})) == "ods"
    assert kind(zipped({"xl/workbook.bin": b"\x83"})) == "biner"


def test_every_kind_of_damage_is_named():
    """A cut file, a wrong CRC, broken XML, a missing part, doubled parts and impossible cells are all damage."""
    whole = zipped(parts('<row r="1"><c r="A1"><v>12345</v></c></row>'), zipfile.ZIP_STORED)
    without_sheet = parts()
    del without_sheet["xl/worksheets/sheet1.xml"]
    assert kind(whole[:-200]) == "rusak"
    assert kind(whole.replace(b"12345", b"12346")) == "rusak"
    assert kind(zipped(parts("<row>"))) == "rusak"
    assert kind(zipped(without_sheet)) == "rusak"
    assert kind(zipped(parts() | {"xl/Workbook.xml": "<workbook/>"})) == "rusak"
    assert kind(zipped(parts('<row r="1"><c r="A1" t="s"><v>8</v></c></row>'))) == "rusak"
    assert kind(zipped(parts('<row r="1"><c r="??"><v>8</v></c></row>'))) == "rusak"


def test_a_malformed_number_names_its_cell():
    """Text in a number cell is damage, and the message says which part and cell."""
    with pytest.raises(PackageError, match=r"sel B3, isi «9,5»"):
        values('<row r="3"><c r="B3"><v>9,5</v></c></row>')


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch):
    """Too many entries, too much in total, and one part squeezed more than 200 : 1 are each refused."""
    assert kind(zipped(parts() | {"xl/media/a": bytes(2_000_000)})) == "terlalu_besar"
    assert kind(zipped(parts() | {f"xl/{i}": b"" for i in range(10_001)}, zipfile.ZIP_STORED)) == "terlalu_besar"
    monkeypatch.setattr(package_module, "MAX_FILE", 1000)
    assert kind(zipped(parts())) == "terlalu_besar"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_doctype_is_refused_in_every_part(part):
    """Entities are never expanded: the declaration alone ends the reading."""
    contents = parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings="<si><t>a</t></si>")
    contents[part] = '<!DOCTYPE a [<!ENTITY b "lol">]>' + contents[part]
    assert kind(zipped(contents)) == "dtd"


def test_missing_and_unreadable_files_are_told_apart(tmp_path, monkeypatch):
    """No such file, a folder, and a file without permission have their own kinds."""
    for path, wanted in ((tmp_path / "tidak.xlsx", "tidak_ada"), (tmp_path, "tidak_boleh")):
        with pytest.raises(PackageError) as caught:
            Package.open(path)
        assert caught.value.kind == wanted

    def forbidden(_):
        raise PermissionError

    (tmp_path / "PK.xlsx").write_bytes(b"PK")
    monkeypatch.setattr("pathlib.Path.read_bytes", forbidden)
    with pytest.raises(PackageError, match="izin baca") as caught:
        Package.open(tmp_path / "PK.xlsx")
    assert caught.value.kind == "tidak_boleh"


def test_an_error_travels_between_processes():
    """Kind and sentence survive pickling, which the process pool of the checker does."""
    error = pickle.loads(pickle.dumps(PackageError("rusak", "bagian x")))
    assert (error.kind, error.pesan) == ("rusak", PackageError("rusak", "bagian x").pesan)
    assert "bagian x" in error.pesan
