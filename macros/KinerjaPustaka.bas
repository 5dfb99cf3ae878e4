Attribute VB_Name = "KinerjaPustaka"
Option Explicit
Option Private Module

' Pustaka (DLL) milik xlwings, yang dipasang bersama paket xlwings. Hanya modul ini yang memanggilnya; hanya Excel
' sungguhan yang dapat menjalankannya, jadi isinya sependek mungkin.

Public Const TIDAK_TERBUKA As Long = -1
Private Const LANGSUNG As Long = 1

#If Win64 Then
    Public Const SEL_PUSTAKA As String = "B3"
    Private Declare PtrSafe Function AktifkanLayanan Lib "xlwings64-0.37.8.dll" Alias "XLPyDLLActivateAuto" _
        (ByRef hasil As Variant, ByVal perintah As String, ByVal cara As Long) As Long
#Else
    Public Const SEL_PUSTAKA As String = "B4"
    Private Declare PtrSafe Function AktifkanLayanan Lib "xlwings32-0.37.8.dll" Alias "XLPyDLLActivateAuto" _
        (ByRef hasil As Variant, ByVal perintah As String, ByVal cara As Long) As Long
#End If
Private Declare PtrSafe Function MuatPustaka Lib "kernel32" Alias "LoadLibraryW" (ByVal letak As LongPtr) As LongPtr

' 0 bila layanan berisi objek Python; TIDAK_TERBUKA bila pustakanya tidak terbuka; selain itu layanan berisi sebabnya.
Public Function LayananPython(ByVal pustaka As String, ByVal perintah As String, ByRef layanan As Variant) As Long
    LayananPython = TIDAK_TERBUKA
    If MuatPustaka(StrPtr(pustaka)) <> 0 Then LayananPython = AktifkanLayanan(layanan, perintah, LANGSUNG)
End Function
