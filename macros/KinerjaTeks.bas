Attribute VB_Name = "KinerjaTeks"
Option Explicit
Option Private Module

' Kalimat dan baris perintah. Modul ini tidak menyentuh Excel, sehingga dapat diuji tanpa Excel.

' Yang dijalankan untuk menghidupkan layanan Python. $(CLSID) diisi oleh pustaka xlwings.
Public Function PerintahLayanan(ByVal python As String) As String
    PerintahLayanan = Petik(python) & " -B -c " & Petik("import xlwings; xlwings.serve('$(CLSID)')")
End Function

' Yang dikerjakan Python untuk satu tombol.
Public Function PerintahTombol(ByVal tombol As String) As String
    PerintahTombol = "from xlkinerja.excel import commands" & vbLf & "commands." & tombol & "()"
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

Public Function PesanTombol(ByVal tombol As String, ByVal rincian As String) As String
    PesanTombol = "Tombol " & tombol & " tidak selesai. Tidak ada perhitungan yang dapat dipercaya dari tombol ini." & _
        vbLf & vbLf & rincian
End Function
