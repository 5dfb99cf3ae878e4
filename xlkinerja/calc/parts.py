"""The parts of the extension for LibreOffice as texts, each made from the declarations of functions and commands."""

import json
from collections.abc import Iterable
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.calc.configuration import IDENTIFIER, XML_HEAD, jobs, menu, method_name, wizard_list
from xlkinerja.hosts.declared import FUNCTIONS, Function

COMPONENT = "pythonpath/xlkinerja_calc"
IDL, TYPES, CONNECTION = "XlKinerja.idl", "XlKinerja.rdb", "sambungan.json"
MODULE = "XlKinerja"
#: Implementation → module and class in `component`, and the services that it is.
IMPLEMENTATIONS = {
    f"{IDENTIFIER}.Fungsi": ("functions", "Function", ()),
    f"{IDENTIFIER}.Daftar": ("functions", "Catalogue", ("com.sun.star.sheet.AddIn",)),
    f"{IDENTIFIER}.Mulai": ("macros", "Start", ("com.sun.star.task.Job",)),
    f"{IDENTIFIER}.Perintah": ("commands", "MenuCommand", ("com.sun.star.task.Job",)),
}
#: LibreOffice's own Python: 3.8 from this version on.
MINIMAL = "7.2"
_DESCRIPTION = "http://openoffice.org/extensions/description/2006"
_MANIFEST = "application/vnd.sun.star"


def parts() -> dict[str, bytes]:
    """Every part but the types that only LibreOffice's SDK makes of the IDL; the extension is not yet connected."""
    texts = {
        "META-INF/manifest.xml": manifest(),
        "description.xml": description(),
        CONNECTION: connection(""),
        IDL: idl(),
        "CalcAddIns.xcu": wizard_list(),
        "Addons.xcu": menu(),
        "Jobs.xcu": jobs(),
        "xlkinerja.components": registered_components(),
        "xlkinerja_calc_daftar.py": registration(),
        f"{COMPONENT}/fungsi.json": declarations(),
        f"{COMPONENT}/{MODULE}.bas": basic_module(FUNCTIONS.values()),
    }
    sources = sorted((Path(__file__).parent / "component").glob("*.py"))
    return {name: content.encode() for name, content in texts.items()} | {
        f"{COMPONENT}/{source.name}": source.read_text("utf-8").encode() for source in sources
    }


def connection(python: str) -> str:
    """Which interpreter answers, "" for none yet."""
    return json.dumps({"python": python, "xlkinerja": __version__}, ensure_ascii=False, indent=1) + "\n"


def declarations() -> str:
    """The functions as the component reads them."""
    content = {
        method_name(f.name): {
            "nama": f.name,
            "keterangan": f.explanation,
            "masukan": [{"nama": m.name, "keterangan": m.explanation, "wajib": m.required} for m in f.arguments],
        }
        for f in FUNCTIONS.values()
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def idl() -> str:
    """The interfaces: of the service that the macros call, and of the list for the function wizard."""
    rows_type = "sequence< sequence< any > >"
    methods = "".join(
        f"    {rows_type} {method_name(f.name)}({', '.join(f'[in] any {m.name}' for m in f.arguments)});\n"
        for f in FUNCTIONS.values()
    )
    return (
        "module id { module xlkinerja {\n"
        "  interface XFungsi : com::sun::star::uno::XInterface {\n"
        f"    {rows_type} hitung([in] string nama, [in] sequence< any > masukan);\n"
        "  };\n"
        "  interface XDaftar : com::sun::star::uno::XInterface {\n"
        f"{methods}"
        "  };\n"
        "}; };\n"
    )


def basic_module(functions: Iterable[Function]) -> str:
    """The module whose functions are called in cells.

    No object is kept in a variable of the module: cells that call while others wait would get nothing.
    """
    return _BASIC_MODULE + "".join(map(_basic_function, functions))


def _basic_function(function: Function) -> str:
    names = [f"m{n}" for n in range(len(function.arguments))]
    return (
        f"\nFunction {function.name}({', '.join(f'Optional {n}' for n in names)})\n"
        f"  Dim masukan({len(names) - 1}) As Variant\n"
        + "".join(f"  Taruh masukan, {n}, {m}\n" for n, m in enumerate(names))
        + f'  {function.name} = Tanya("{function.name}", masukan)\nEnd Function\n'
    )


_BASIC_MODULE = """\
Option Explicit
Option VBASupport 1
' Dipasang oleh ekstensi xlkinerja dan ditulis ulang bila diubah.

Private Sub Taruh(masukan, n As Integer, Optional isi)
  If IsMissing(isi) Then
    masukan(n) = Null
  ElseIf TypeName(isi) = "Range" Then
    Dim daerah As Object
    Set daerah = isi
    Set masukan(n) = daerah.CellRange
  Else
    masukan(n) = isi
  End If
End Sub

Private Function Tanya(nama As String, masukan)
  On Error GoTo gagal
  Dim layanan As Object, hasil, r As Long, k As Long
  Set layanan = CreateUnoService("id.xlkinerja.Fungsi")
  If IsNull(layanan) Then
    Tanya = "Ekstensi xlkinerja tidak terpasang. Jalankan: xlkinerja addin pasang --calc"
    Exit Function
  End If
  hasil = layanan.hitung(nama, masukan)
  If UBound(hasil) = 0 And UBound(hasil(0)) = 0 Then
    Tanya = hasil(0)(0)
    Exit Function
  End If
  Dim tabel() As Variant
  ReDim tabel(UBound(hasil), UBound(hasil(0))) As Variant
  For r = 0 To UBound(hasil)
    For k = 0 To UBound(hasil(0))
      tabel(r, k) = hasil(r)(k)
    Next
  Next
  Tanya = tabel
  Exit Function
gagal:
  Tanya = "Fungsi xlkinerja tidak dapat dijalankan (" & Err.Description & "). Jalankan: xlkinerja addin status --calc"
End Function
"""


def registered_components() -> str:
    """Which implementation is which service."""
    content = "\n".join(
        f'<implementation name="{name}">{"".join(f"""<service name="{s}"/>""" for s in (name, *services))}'
        "</implementation>"
        for name, (_, _, services) in IMPLEMENTATIONS.items()
    )
    return (
        f'{XML_HEAD}<components xmlns="http://openoffice.org/2010/uno-components">\n'
        f'<component loader="com.sun.star.loader.Python" uri="xlkinerja_calc_daftar.py">\n{content}\n'
        "</component></components>\n"
    )


def registration() -> str:
    """The file that LibreOffice loads: each implementation is imported when it is first asked for."""
    content = "".join(
        f"\n\ndef {module}_{class_name.lower()}(context, *arguments):\n"
        f"    from xlkinerja_calc.{module} import {class_name}\n\n    return {class_name}(context, *arguments)\n"
        for module, class_name, _ in IMPLEMENTATIONS.values()
    )
    entries = "".join(
        f"g_ImplementationHelper.addImplementation({module}_{class_name.lower()}, {name!r}, {(name, *services)!r})\n"
        for name, (module, class_name, services) in IMPLEMENTATIONS.items()
    )
    return f"import unohelper\n{content}\n\ng_ImplementationHelper = unohelper.ImplementationHelper()\n{entries}"


def manifest() -> str:
    """What each part is to LibreOffice; the others are found by these."""
    kinds = {
        TYPES: f"{_MANIFEST}.uno-typelibrary;type=RDB",
        "xlkinerja.components": f"{_MANIFEST}.uno-components",
        **dict.fromkeys(("CalcAddIns.xcu", "Addons.xcu", "Jobs.xcu"), f"{_MANIFEST}.configuration-data"),
    }
    content = "\n".join(
        f'<manifest:file-entry manifest:media-type="{kind}" manifest:full-path="{name}"/>'
        for name, kind in kinds.items()
    )
    return f'{XML_HEAD}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n{content}\n</manifest:manifest>\n'


def description() -> str:
    """Identifier, version and name."""
    return (
        f'{XML_HEAD}<description xmlns="{_DESCRIPTION}" xmlns:lo="http://libreoffice.org/extensions/description/2011">\n'
        f'<identifier value="{IDENTIFIER}"/><version value="{__version__}"/>\n'
        f'<dependencies><lo:LibreOffice-minimal-version value="{MINIMAL}" name="LibreOffice {MINIMAL}"/>'
        "</dependencies>\n"
        '<display-name><name lang="en">xlkinerja</name></display-name>\n'
        "</description>\n"
    )
