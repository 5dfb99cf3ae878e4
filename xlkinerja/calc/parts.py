"""The parts of the extension for LibreOffice as texts, each made from the declarations of functions and commands."""

import json
from collections.abc import Iterable
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.calc.configuration import KEPALA, PENGENAL, daftar_wizard, menu, metode, pekerjaan
from xlkinerja.hosts.declared import FUNGSI, Fungsi

KOMPONEN = "pythonpath/xlkinerja_calc"
IDL, RDB, SAMBUNGAN = "XlKinerja.idl", "XlKinerja.rdb", "sambungan.json"
MODUL = "XlKinerja"
#: Implementation → module and class in `component`, and the services that it is.
IMPLEMENTASI = {
    f"{PENGENAL}.Fungsi": ("functions", "Fungsi", ()),
    f"{PENGENAL}.Daftar": ("functions", "Daftar", ("com.sun.star.sheet.AddIn",)),
    f"{PENGENAL}.Mulai": ("macros", "Mulai", ("com.sun.star.task.Job",)),
    f"{PENGENAL}.Perintah": ("commands", "Perintah", ("com.sun.star.task.Job",)),
}
#: LibreOffice's own Python: 3.8 from this version on.
MINIMAL = "7.2"
_DESKRIPSI = "http://openoffice.org/extensions/description/2006"
_MANIFEST = "application/vnd.sun.star"


def bagian() -> dict[str, bytes]:
    """Every part but the types that only LibreOffice's SDK makes of the IDL; the extension is not yet connected."""
    teks = {
        "META-INF/manifest.xml": manifest(),
        "description.xml": deskripsi(),
        SAMBUNGAN: sambungan(""),
        IDL: idl(),
        "CalcAddIns.xcu": daftar_wizard(),
        "Addons.xcu": menu(),
        "Jobs.xcu": pekerjaan(),
        "xlkinerja.components": komponen_terdaftar(),
        "xlkinerja_calc_daftar.py": pendaftar(),
        f"{KOMPONEN}/fungsi.json": deklarasi(),
        f"{KOMPONEN}/{MODUL}.bas": modul_basic(FUNGSI.values()),
    }
    sumber = sorted((Path(__file__).parent / "component").glob("*.py"))
    return {nama: isi.encode() for nama, isi in teks.items()} | {
        f"{KOMPONEN}/{berkas.name}": berkas.read_text("utf-8").encode() for berkas in sumber
    }


def sambungan(python: str) -> str:
    """Which interpreter answers, "" for none yet."""
    return json.dumps({"python": python, "xlkinerja": __version__}, ensure_ascii=False, indent=1) + "\n"


def deklarasi() -> str:
    """The functions as the component reads them."""
    isi = {
        metode(f.nama): {
            "nama": f.nama,
            "keterangan": f.keterangan,
            "masukan": [{"nama": m.nama, "keterangan": m.keterangan, "wajib": m.wajib} for m in f.masukan],
        }
        for f in FUNGSI.values()
    }
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def idl() -> str:
    """The interfaces: of the service that the macros call, and of the list for the function wizard."""
    tabel = "sequence< sequence< any > >"
    fungsi = "".join(
        f"    {tabel} {metode(f.nama)}({', '.join(f'[in] any {m.nama}' for m in f.masukan)});\n"
        for f in FUNGSI.values()
    )
    return (
        "module id { module xlkinerja {\n"
        "  interface XFungsi : com::sun::star::uno::XInterface {\n"
        f"    {tabel} hitung([in] string nama, [in] sequence< any > masukan);\n"
        "  };\n"
        "  interface XDaftar : com::sun::star::uno::XInterface {\n"
        f"{fungsi}"
        "  };\n"
        "}; };\n"
    )


def modul_basic(semua: Iterable[Fungsi]) -> str:
    """The module whose functions are called in cells.

    No object is kept in a variable of the module: cells that call while others wait would get nothing.
    """
    return _MODUL_BASIC + "".join(map(_fungsi_basic, semua))


def _fungsi_basic(fungsi: Fungsi) -> str:
    nama = [f"m{n}" for n in range(len(fungsi.masukan))]
    return (
        f"\nFunction {fungsi.nama}({', '.join(f'Optional {n}' for n in nama)})\n"
        f"  Dim masukan({len(nama) - 1}) As Variant\n"
        + "".join(f"  Taruh masukan, {n}, {m}\n" for n, m in enumerate(nama))
        + f'  {fungsi.nama} = Tanya("{fungsi.nama}", masukan)\nEnd Function\n'
    )


_MODUL_BASIC = """\
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


def komponen_terdaftar() -> str:
    """Which implementation is which service."""
    isi = "\n".join(
        f'<implementation name="{nama}">{"".join(f"""<service name="{s}"/>""" for s in (nama, *layanan))}'
        "</implementation>"
        for nama, (_, _, layanan) in IMPLEMENTASI.items()
    )
    return (
        f'{KEPALA}<components xmlns="http://openoffice.org/2010/uno-components">\n'
        f'<component loader="com.sun.star.loader.Python" uri="xlkinerja_calc_daftar.py">\n{isi}\n'
        "</component></components>\n"
    )


def pendaftar() -> str:
    """The file that LibreOffice loads: each implementation is imported when it is first asked for."""
    isi = "".join(
        f"\n\ndef {modul}_{kelas.lower()}(konteks, *isian):\n"
        f"    from xlkinerja_calc.{modul} import {kelas}\n\n    return {kelas}(konteks, *isian)\n"
        for modul, kelas, _ in IMPLEMENTASI.values()
    )
    daftar = "".join(
        f"g_ImplementationHelper.addImplementation({modul}_{kelas.lower()}, {nama!r}, {(nama, *layanan)!r})\n"
        for nama, (modul, kelas, layanan) in IMPLEMENTASI.items()
    )
    return f"import unohelper\n{isi}\n\ng_ImplementationHelper = unohelper.ImplementationHelper()\n{daftar}"


def manifest() -> str:
    """What each part is to LibreOffice; the others are found by these."""
    jenis = {
        RDB: f"{_MANIFEST}.uno-typelibrary;type=RDB",
        "xlkinerja.components": f"{_MANIFEST}.uno-components",
        **dict.fromkeys(("CalcAddIns.xcu", "Addons.xcu", "Jobs.xcu"), f"{_MANIFEST}.configuration-data"),
    }
    isi = "\n".join(
        f'<manifest:file-entry manifest:media-type="{j}" manifest:full-path="{n}"/>' for n, j in jenis.items()
    )
    return f'{KEPALA}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n{isi}\n</manifest:manifest>\n'


def deskripsi() -> str:
    """Identifier, version and name."""
    return (
        f'{KEPALA}<description xmlns="{_DESKRIPSI}" xmlns:lo="http://libreoffice.org/extensions/description/2011">\n'
        f'<identifier value="{PENGENAL}"/><version value="{__version__}"/>\n'
        f'<dependencies><lo:LibreOffice-minimal-version value="{MINIMAL}" name="LibreOffice {MINIMAL}"/>'
        "</dependencies>\n"
        '<display-name><name lang="en">xlkinerja</name></display-name>\n'
        "</description>\n"
    )
