Attribute VB_Name = "KinerjaPita"
Option Explicit

' Tombol pita (ribbon). Setiap tombol meneruskan namanya ke xlkinerja.excel.commands.

Private keteranganTerdaftar As Boolean

' Dipanggil Excel saat pita dimuat. Keterangan fungsi didaftarkan setelah Excel selesai membuka.
Public Sub PitaDimuat(pita As IRibbonUI)
    On Error Resume Next
    Application.OnTime Now, "'" & ThisWorkbook.Name & "'!KinerjaPita.DaftarkanSekali"
End Sub

Public Sub DaftarkanSekali()
    If Not keteranganTerdaftar Then keteranganTerdaftar = DaftarkanKeterangan()
End Sub

Public Sub PitaPeriksa(kendali As IRibbonControl)
    Kerjakan "periksa"
End Sub

Public Sub PitaIsiCapaian(kendali As IRibbonControl)
    Kerjakan "isi_capaian"
End Sub

Public Sub PitaRingkasan(kendali As IRibbonControl)
    Kerjakan "ringkasan"
End Sub

Public Sub PitaIkhtisar(kendali As IRibbonControl)
    Kerjakan "ikhtisar"
End Sub

Public Sub PitaSusunSemua(kendali As IRibbonControl)
    Kerjakan "susun_semua"
End Sub

Public Sub PitaTemplatBaru(kendali As IRibbonControl)
    Kerjakan "templat_baru"
End Sub

Public Sub PitaBantuan(kendali As IRibbonControl)
    Kerjakan "bantuan"
End Sub

Private Sub Kerjakan(ByVal tombol As String)
    Dim layanan As Object
    DaftarkanSekali
    On Error GoTo gagal
    Set layanan = XLPy()
    ' xlwings mengenal Excel yang menekan tombol dari buku kerja ini, juga bila ada dua Excel terbuka.
    layanan.SetAttr layanan.Module("xlwings._xlwindows"), "BOOK_CALLER", ActiveWorkbook
    layanan.Exec PerintahTombol(tombol)
    Exit Sub
gagal:
    MsgBox PesanTombol(tombol, Err.Description), vbExclamation, "xlkinerja"
End Sub
