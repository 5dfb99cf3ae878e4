Attribute VB_Name = "KinerjaSakelar"
Option Explicit
Option Private Module

' Yang diubah selama menulis dan dikembalikan sesudahnya: sakelar Excel dan kunci lembar.

Public Function BacaSakelar() As Variant
    Dim hitung As Variant
    On Error Resume Next ' tanpa buku kerja yang terbuka Excel tidak punya cara hitung: tetap Empty
    hitung = Application.Calculation
    On Error GoTo 0
    BacaSakelar = Array(Application.ScreenUpdating, Application.DisplayAlerts, Application.EnableEvents, hitung)
End Function

Public Sub MatikanSakelar(ByVal sakelar As Variant)
    Application.ScreenUpdating = False
    Application.DisplayAlerts = False
    Application.EnableEvents = False
    If Not IsEmpty(sakelar(3)) Then Application.Calculation = xlCalculationManual
End Sub

Public Sub PulihkanSakelar(ByVal sakelar As Variant)
    Dim ulang As Long
    On Error Resume Next
    If Not IsArray(sakelar) Then Exit Sub
    For ulang = 1 To 2 ' yang ditolak Excel sekali dicoba sekali lagi
        Application.ScreenUpdating = sakelar(0)
        Application.DisplayAlerts = sakelar(1)
        Application.EnableEvents = sakelar(2)
        If Not IsEmpty(sakelar(3)) Then Application.Calculation = sakelar(3)
    Next ulang
End Sub

Public Function AkhirKunci(ByVal kunci As Variant) As Long
    If IsArray(kunci) Then AkhirKunci = UBound(kunci, 1)
End Function

' Mengunci lembar sampai nomor itu seperti semula; hasilnya menyebut yang ditolak Excel.
Public Function KunciLagi(ByVal buku As Object, ByVal kunci As Variant, ByVal sampai As Long) As String
    Dim n As Long
    On Error Resume Next
    For n = 1 To sampai
        Err.Clear
        buku.Worksheets(kunci(n, 0)).Protect Contents:=True, DrawingObjects:=kunci(n, 1), Scenarios:=kunci(n, 2), _
            AllowFormattingCells:=kunci(n, 3), AllowFormattingColumns:=kunci(n, 4), AllowFormattingRows:=kunci(n, 5), _
            AllowInsertingColumns:=kunci(n, 6), AllowInsertingRows:=kunci(n, 7), _
            AllowInsertingHyperlinks:=kunci(n, 8), AllowDeletingColumns:=kunci(n, 9), _
            AllowDeletingRows:=kunci(n, 10), AllowSorting:=kunci(n, 11), AllowFiltering:=kunci(n, 12), _
            AllowUsingPivotTables:=kunci(n, 13)
        If Err.Number <> 0 Then KunciLagi = KunciLagi & vbLf & PesanTerbuka(CStr(kunci(n, 0)))
    Next n
End Function
