Attribute VB_Name = "KinerjaSambung"
Option Explicit
Option Private Module

' Jembatan dari Excel ke Python. Letak Python dan pustaka xlwings tertulis di lembar Sambungan add-in ini oleh perintah:
' xlkinerja addin pasang. Tidak ada hitungan di sini: angka dihitung oleh Python.

Private Const KODE_GALAT As Long = -2147220990

' Objek COM yang dilayani Python. Dipakai oleh KinerjaFungsi (dibuat xlwings) dan KinerjaPita.
Public Function XLPy() As Object
    Dim python As String, pustaka As String, layanan As Variant
    python = Sambungan("B2")
    pustaka = Sambungan(SEL_PUSTAKA)
    If python = "" Or pustaka = "" Then Err.Raise KODE_GALAT, "xlkinerja", PesanBelumPasang()
    Select Case LayananPython(pustaka, PerintahLayanan(python), layanan)
        Case 0
            Set XLPy = layanan
        Case TIDAK_TERBUKA
            Err.Raise KODE_GALAT, "xlkinerja", PesanPustaka(pustaka)
        Case Else
            Err.Raise KODE_GALAT, "xlkinerja", PesanPython(python, CStr(layanan))
    End Select
End Function

' Satu isian lembar Sambungan; kosong bila belum diisi.
Public Function Sambungan(ByVal alamat As String) As String
    Sambungan = CStr(ThisWorkbook.Worksheets("Sambungan").Range(alamat).Value)
End Function

' Hasil fungsi untuk sel: teks galat seperti #N/A menjadi nilai galat Excel, supaya dikenal ISERROR dan grafik.
Public Function Hasil(ByVal isi As Variant) As Variant
    Dim baris As Long, kolom As Long
    If Not IsArray(isi) Then
        isi = SatuHasil(isi)
    ElseIf SatuDimensi(isi) Then
        For kolom = LBound(isi) To UBound(isi)
            isi(kolom) = SatuHasil(isi(kolom))
        Next kolom
    Else
        For baris = LBound(isi, 1) To UBound(isi, 1)
            For kolom = LBound(isi, 2) To UBound(isi, 2)
                isi(baris, kolom) = SatuHasil(isi(baris, kolom))
            Next kolom
        Next baris
    End If
    Hasil = isi
End Function

Private Function SatuHasil(ByVal isi As Variant) As Variant
    Dim nomor As Long
    SatuHasil = isi
    If VarType(isi) <> vbString Then Exit Function
    If Left$(isi, 1) = "#" Then nomor = NomorGalat(CStr(isi))
    If nomor <> 0 Then SatuHasil = CVErr(nomor)
End Function

Private Function SatuDimensi(ByVal isi As Variant) As Boolean
    On Error GoTo hanyaSatu
    SatuDimensi = UBound(isi, 2) < LBound(isi, 2)
    Exit Function
hanyaSatu:
    SatuDimensi = True
End Function

' Nomor galat Excel (XlCVError); 0 bila teks itu bukan galat. Sama dengan ERROR_NUMBERS di xlkinerja/hosts/arguments.py.
Public Function NomorGalat(ByVal teks As String) As Long
    Select Case teks
        Case "#NULL!": NomorGalat = 2000
        Case "#DIV/0!": NomorGalat = 2007
        Case "#VALUE!": NomorGalat = 2015
        Case "#REF!": NomorGalat = 2023
        Case "#NAME?": NomorGalat = 2029
        Case "#NUM!": NomorGalat = 2036
        Case "#N/A": NomorGalat = 2042
        Case "#GETTING_DATA": NomorGalat = 2043
        Case "#SPILL!": NomorGalat = 2045
        Case "#CONNECT!": NomorGalat = 2046
        Case "#BLOCKED!": NomorGalat = 2047
        Case "#UNKNOWN!": NomorGalat = 2048
        Case "#FIELD!": NomorGalat = 2049
        Case "#CALC!": NomorGalat = 2050
    End Select
End Function
