Attribute VB_Name = "KinerjaTulis"
Option Explicit

' Menjalankan langkah tulis dari Python di dalam Excel: satu panggilan, berapa pun langkahnya.
' Isi, alamat, dan urutannya datang dari xlkinerja/excel/steps.py, yang menjalankan langkah yang sama satu per satu bila
' modul ini tidak terjangkau. Tidak ada hitungan di sini. Tanpa Option Private Module, supaya Python menemukannya.

Private Const BELUM As Long = -1

' buku: yang ditulisi. pembawa: letak salinan buatan Python, "" bila tidak ada. langkah: tabel jenis, lembar, tempat,
' nilai. kunci: lembar yang dibuka lalu dikunci lagi dengan izinnya, "" bila tidak ada. isi: tabel yang disebut dengan
' nomornya di kolom nilai.
' Hasil "" bila semua selesai; selain itu tiga baris: nomor langkah yang gagal, alasannya, lembar yang tetap terbuka.
Public Function TulisSemua(ByVal buku As Object, ByVal pembawa As String, ByVal langkah As Variant, _
                           ByVal kunci As Variant, ParamArray isi() As Variant) As String
    Dim sumber As Object, sakelar As Variant, tabel As Variant, n As Long, m As Long, dibuka As Long
    Dim nomor As String, alasan As String, terbuka As String
    n = BELUM
    dibuka = BELUM
    On Error GoTo berhenti
    tabel = isi
    sakelar = Array(Application.ScreenUpdating, Application.DisplayAlerts, Application.EnableEvents, _
                    Application.Calculation)
    Application.ScreenUpdating = False
    Application.DisplayAlerts = False
    Application.EnableEvents = False
    Application.Calculation = xlCalculationManual
    If IsArray(kunci) Then
        For m = LBound(kunci, 1) To UBound(kunci, 1)
            buku.Worksheets(kunci(m, 0)).Unprotect
            dibuka = m
        Next m
    End If
    If pembawa <> "" Then
        Set sumber = Application.Workbooks.Open(Filename:=pembawa, UpdateLinks:=0, ReadOnly:=True, AddToMru:=False)
    End If
    For n = LBound(langkah, 1) To UBound(langkah, 1)
        Langkahkan buku, sumber, langkah(n, 0), langkah(n, 1), langkah(n, 2), langkah(n, 3), tabel
    Next n
    If sakelar(3) = xlCalculationManual Then Application.Calculate
    If Not sumber Is Nothing Then sumber.Close SaveChanges:=False
    Set sumber = Nothing
selesai:
    On Error Resume Next
    If Not sumber Is Nothing Then sumber.Close SaveChanges:=False
    terbuka = KunciLagi(buku, kunci, dibuka)
    PulihkanSakelar sakelar
    PulihkanSakelar sakelar ' yang ditolak Excel sekali dicoba sekali lagi
    If nomor <> "" Or terbuka <> "" Then TulisSemua = nomor & vbLf & alasan & vbLf & terbuka
    Exit Function
berhenti:
    nomor = CStr(n)
    alasan = Replace(Replace(Err.Description, vbCr, " "), vbLf, " ")
    Resume selesai
End Function

' Warna latar sel-sel (tabel lembar, sel) sebagai bilangan Excel, dipisah spasi; "-" bila tanpa warna. "" bila gagal.
Public Function BacaWarna(ByVal buku As Object, ByVal tempat As Variant) As String
    Dim n As Long, hasil As String, latar As Object
    On Error GoTo berhenti
    For n = LBound(tempat, 1) To UBound(tempat, 1)
        Set latar = buku.Worksheets(tempat(n, 0)).Range(tempat(n, 1)).Interior
        If latar.ColorIndex = xlColorIndexNone Then
            hasil = hasil & " -"
        Else
            hasil = hasil & " " & CStr(latar.Color)
        End If
    Next n
    BacaWarna = hasil
berhenti:
End Function

Private Sub Langkahkan(ByVal buku As Object, ByVal sumber As Object, ByVal jenis As String, ByVal lembar As String, _
                       ByVal tempat As String, ByVal nilai As String, ByRef tabel As Variant)
    Dim sasaran As Object
    If jenis = "lembar" Then
        sumber.Worksheets(1).Copy Before:=buku.Worksheets(1)
        Exit Sub
    End If
    Set sasaran = buku.Worksheets(lembar)
    Select Case jenis
        Case "isi"
            sasaran.Range(tempat).Formula = tabel(CLng(nilai))
        Case "baris"
            sumber.Worksheets(lembar).Range(tempat).Copy Destination:=sasaran.Range(tempat)
        Case "cetak"
            If sasaran.PageSetup.PrintArea <> nilai Then sasaran.PageSetup.PrintArea = nilai
        Case "deret"
            ArahkanDeret GrafikKita(sasaran, CLng(tempat)), tabel(CLng(nilai))
        Case "warna"
            If nilai = "" Then
                sasaran.Range(tempat).Interior.ColorIndex = xlColorIndexNone
            Else
                sasaran.Range(tempat).Interior.Color = CLng(nilai)
            End If
        Case "tampil"
            On Error Resume Next ' yang ditulis sudah benar, di depan atau tidak
            sasaran.Activate
        Case Else
            Err.Raise 5, "xlkinerja", "langkah tidak dikenal: " & jenis
    End Select
End Sub

' Grafik dengan deret sebanyak itu; bila lebih dari satu, yang menyebut lembar ini: pengguna dapat menambah grafiknya.
Private Function GrafikKita(ByVal lembar As Object, ByVal banyak As Long) As Object
    Dim satu As Object
    For Each satu In lembar.ChartObjects
        If satu.Chart.SeriesCollection.Count = banyak Then
            If GrafikKita Is Nothing Then Set GrafikKita = satu.Chart
            If InStr(satu.Chart.SeriesCollection(1).Formula, lembar.Name) > 0 Then
                Set GrafikKita = satu.Chart
                Exit Function
            End If
        End If
    Next satu
End Function

' deret: tabel nomor deret, sel kategori, sel nilai.
Private Sub ArahkanDeret(ByVal grafik As Object, ByVal deret As Variant)
    Dim n As Long
    For n = LBound(deret, 1) To UBound(deret, 1)
        grafik.SeriesCollection(CLng(deret(n, 0))).XValues = deret(n, 1)
        grafik.SeriesCollection(CLng(deret(n, 0))).Values = deret(n, 2)
    Next n
End Sub

' Mengunci lembar sampai nomor itu seperti semula. Hasil: nama lembar yang tidak dapat dikunci, dipisah tab.
Private Function KunciLagi(ByVal buku As Object, ByVal kunci As Variant, ByVal sampai As Long) As String
    Dim n As Long
    If sampai = BELUM Then Exit Function
    On Error Resume Next
    For n = LBound(kunci, 1) To sampai
        Err.Clear
        buku.Worksheets(kunci(n, 0)).Protect Contents:=True, DrawingObjects:=kunci(n, 1), Scenarios:=kunci(n, 2), _
            AllowFormattingCells:=kunci(n, 3), AllowFormattingColumns:=kunci(n, 4), AllowFormattingRows:=kunci(n, 5), _
            AllowInsertingColumns:=kunci(n, 6), AllowInsertingRows:=kunci(n, 7), _
            AllowInsertingHyperlinks:=kunci(n, 8), AllowDeletingColumns:=kunci(n, 9), _
            AllowDeletingRows:=kunci(n, 10), AllowSorting:=kunci(n, 11), AllowFiltering:=kunci(n, 12), _
            AllowUsingPivotTables:=kunci(n, 13)
        If Err.Number <> 0 Then KunciLagi = KunciLagi & vbTab & kunci(n, 0)
    Next n
End Function

Private Sub PulihkanSakelar(ByVal sakelar As Variant)
    On Error Resume Next
    If Not IsArray(sakelar) Then Exit Sub
    Application.ScreenUpdating = sakelar(0)
    Application.DisplayAlerts = sakelar(1)
    Application.EnableEvents = sakelar(2)
    Application.Calculation = sakelar(3)
End Sub
