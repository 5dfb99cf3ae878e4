Attribute VB_Name = "KinerjaSambung"
Option Explicit
Option Private Module

' Jembatan dari Excel ke Python lewat pustaka milik xlwings (DLL), yang dipasang bersama paket xlwings.
' Letak Python dan pustaka itu tertulis di lembar Sambungan add-in ini oleh perintah: xlkinerja addin pasang
' Tidak ada hitungan di sini: angka dihitung oleh Python.

Private Const KODE_GALAT As Long = -2147220990
Private Const CARA_HIDUP As Long = 1

#If Win64 Then
    Private Const SEL_PUSTAKA As String = "B3"
    Private Declare PtrSafe Function Hidupkan Lib "xlwings64-0.37.8.dll" Alias "XLPyDLLActivateAuto" _
        (ByRef hasil As Variant, ByVal perintah As String, ByVal cara As Long) As Long
#Else
    Private Const SEL_PUSTAKA As String = "B4"
    Private Declare PtrSafe Function Hidupkan Lib "xlwings32-0.37.8.dll" Alias "XLPyDLLActivateAuto" _
        (ByRef hasil As Variant, ByVal perintah As String, ByVal cara As Long) As Long
#End If
Private Declare PtrSafe Function MuatPustaka Lib "kernel32" Alias "LoadLibraryW" (ByVal letak As LongPtr) As LongPtr

' Objek COM yang dilayani Python. Dipakai oleh KinerjaFungsi (dibuat xlwings) dan KinerjaPita.
Public Function XLPy() As Object
    Dim python As String, pustaka As String, hasil As Variant
    python = Sambungan("B2")
    pustaka = Sambungan(SEL_PUSTAKA)
    If python = "" Or pustaka = "" Then Err.Raise KODE_GALAT, "xlkinerja", PesanBelumPasang()
    If MuatPustaka(StrPtr(pustaka)) = 0 Then Err.Raise KODE_GALAT, "xlkinerja", PesanPustaka(pustaka)
    If Hidupkan(hasil, PerintahLayanan(python), CARA_HIDUP) <> 0 Then
        Err.Raise KODE_GALAT, "xlkinerja", PesanPython(python, CStr(hasil))
    End If
    Set XLPy = hasil
End Function

' Satu isian lembar Sambungan; kosong bila belum diisi.
Public Function Sambungan(ByVal alamat As String) As String
    Sambungan = CStr(ThisWorkbook.Worksheets("Sambungan").Range(alamat).Value)
End Function
