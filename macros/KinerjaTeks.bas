Attribute VB_Name = "KinerjaTeks"
Option Explicit
Option Private Module

' Kalimat dan baris perintah. Modul ini tidak menyentuh Excel, sehingga dapat diuji tanpa Excel.

' Yang dijalankan untuk menghidupkan layanan Python. $(CLSID) diisi oleh pustaka xlwings. -P: berkas .py di folder Excel
' tidak ikut dijalankan.
Public Function PerintahLayanan(ByVal python As String) As String
    PerintahLayanan = Petik(python) & " -P -B -c " & Petik("import xlwings; xlwings.serve('$(CLSID)')")
End Function

Public Function Petik(ByVal teks As String) As String
    Petik = """" & teks & """"
End Function

Public Function PesanBelumPasang() As String
    PesanBelumPasang = "xlkinerja belum tersambung ke Python. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
End Function

Public Function PesanPustaka(ByVal letak As String) As String
    PesanPustaka = "Berkas " & letak & " tidak dapat dibuka. Tutup Excel, lalu jalankan: xlkinerja addin status"
End Function

Public Function PesanPython(ByVal python As String, ByVal rincian As String) As String
    PesanPython = "Python tidak dapat dijalankan dari " & python & "." & vbLf & _
        "Jalankan: xlkinerja addin status" & vbLf & vbLf & rincian
End Function

Public Function PesanTunggu(ByVal label As String) As String
    PesanTunggu = "xlkinerja: " & label & " sedang dikerjakan..."
End Function

Public Function PesanTombol(ByVal label As String, ByVal rincian As String) As String
    PesanTombol = "Tombol " & label & " tidak selesai. Tidak ada yang ditulis di buku kerja." & vbLf & vbLf & rincian
End Function

Public Function PesanTanpaBuku() As String
    PesanTanpaBuku = "Tidak ada buku kerja yang terbuka. Buka berkasnya (dan klik Aktifkan Pengeditan bila diminta), " & _
        "lalu ulangi."
End Function

Public Function PesanSalinan(ByVal rincian As String) As String
    PesanSalinan = "Salinan buku kerja tidak dapat dibuat di folder sementara. Selesaikan sel yang sedang diedit atau " & _
        "tutup dialog yang terbuka, lalu ulangi." & vbLf & vbLf & rincian
End Function

Public Function PesanVersi() As String
    PesanVersi = "Jawaban Python tidak dikenal add-in ini. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
End Function

Public Function PesanGagal(ByVal alasan As String, ByVal utuh As Boolean, ByVal salinan As String) As String
    PesanGagal = "Excel menolak penulisan: " & alasan & "."
    If utuh Then
        PesanGagal = PesanGagal & " Semua dikembalikan seperti semula."
    Else
        PesanGagal = PesanGagal & " Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa menyimpan; " & _
            "isinya sebelum tombol ditekan ada di " & salinan
    End If
End Function

Public Function PesanCetak(ByVal lembar As String, ByVal alasan As String) As String
    PesanCetak = "Area cetak lembar " & lembar & " tidak dapat diatur (" & alasan & "). Aturlah lewat Tata Letak " & _
        "Halaman > Area Cetak (Page Layout > Print Area)."
End Function

Public Function PesanBuka(ByVal alasan As String) As String
    PesanBuka = "Excel tidak dapat membukanya (" & alasan & "). Bukalah lewat File > Buka (File > Open)."
End Function

Public Function PesanTerbuka(ByVal lembar As String) As String
    PesanTerbuka = "Lembar " & lembar & " tidak dapat dikunci kembali oleh Excel. Kunci lewat Peninjauan > Proteksi " & _
        "Lembar (Review > Protect Sheet), tanpa sandi."
End Function

Public Function PesanNilai(ByVal banyak As Long, ByVal tertolak As String) As String
    If banyak = 0 And tertolak = "" Then
        PesanNilai = "Tidak ada rumus KIN_ di sel yang dipilih. Pilih dahulu sel atau lembarnya (Ctrl+A), lalu ulangi."
        Exit Function
    End If
    PesanNilai = CStr(banyak) & " rumus KIN_ diganti dengan hasilnya."
    If tertolak <> "" Then
        PesanNilai = PesanNilai & vbLf & "Tidak dapat diganti: " & tertolak & ". Buka proteksi lembarnya, lalu ulangi."
    End If
End Function
