Attribute VB_Name = "KinerjaTulis"
Option Explicit
Option Private Module

' Mengerjakan langkah-langkah yang disusun Python (xlkinerja/hosts/steps.py) pada buku kerja yang terbuka.
' Jawaban Python adalah satu deret teks, angka, dan nilai benar/salah yang dibaca dari kiri ke kanan
' (xlkinerja/excel/buttons.py). Tidak ada hitungan di sini.

Private Const VERSI As String = "xlkinerja 2"

Private deret As Variant ' jawaban Python
Private letak As Long    ' yang dibaca berikutnya

Private jenis As String  ' langkah yang sedang dikerjakan
Private lembar As String
Private tempat As String
Private nilai As String
Private tabel As Variant ' isi langkah; Empty bila tidak ada

Private pembawa As String ' letak buku yang gayanya disalin
Private semula As String  ' letak buku seperti sebelum tombol ditekan
Private bukuPembawa As Object
Private bukuSemula As Object
Private catatan As String ' yang perlu diketahui pengguna walaupun selesai

' Mengerjakan jawaban, menghapus berkas sementara, dan memberi pesan untuk pengguna. gagal: tidak selesai.
Public Function TulisSemua(ByVal buku As Object, ByVal salinan As String, ByVal jawaban As Variant, _
                           ByRef gagal As Boolean) As String
    Dim sakelar As Variant, kunci As Variant, kembali() As Long, banyak As Long, sampai As Long, dibuka As Long
    Dim n As Long, pesan As String, alasan As String, utuh As Boolean
    catatan = ""
    utuh = True
    If Not Mulai(jawaban) Then
        gagal = True
        TulisSemua = PesanVersi()
        HapusBerkas salinan
        Exit Function
    End If
    On Error GoTo berhenti
    gagal = Ambil()
    pesan = Ambil()
    pembawa = Ambil()
    semula = Ambil()
    kunci = AmbilKunci()
    banyak = Ambil()
    If banyak > 0 Then
        ReDim kembali(1 To banyak)
        sakelar = BacaSakelar()
        MatikanSakelar sakelar
        For n = 1 To AkhirKunci(kunci)
            buku.Worksheets(kunci(n, 0)).Unprotect
            dibuka = n
        Next n
        For n = 1 To banyak
            AmbilLangkah
            kembali(n) = letak
            LewatiKembali
            sampai = n
            Langkahkan buku
        Next n
        If sakelar(3) = xlCalculationManual Then Application.Calculate ' yang lain menghitung saat sakelar kembali
    End If
selesai:
    On Error Resume Next
    If alasan <> "" Then
        gagal = True
        utuh = Kembalikan(buku, kembali, sampai)
        pesan = PesanGagal(alasan, utuh, salinan)
    End If
    TutupBuku
    catatan = catatan & KunciLagi(buku, kunci, dibuka)
    If banyak > 0 Then PulihkanSakelar sakelar
    HapusBerkas pembawa
    HapusBerkas semula
    If utuh Then HapusBerkas salinan
    TulisSemua = pesan & catatan
    Exit Function
berhenti:
    alasan = Replace(Replace(Err.Description, vbCr, " "), vbLf, " ")
    If alasan = "" Then alasan = "galat nomor " & CStr(Err.Number)
    Resume selesai
End Function

' Mengembalikan langkah sampai nomor itu, yang terakhir lebih dahulu. Hasil: apakah semuanya kembali.
Private Function Kembalikan(ByVal buku As Object, ByRef kembali() As Long, ByVal sampai As Long) As Boolean
    Dim n As Long, m As Long, banyak As Long
    Kembalikan = True
    On Error Resume Next
    For n = sampai To 1 Step -1
        letak = kembali(n)
        banyak = Ambil()
        For m = 1 To banyak
            AmbilLangkah
            Err.Clear
            Langkahkan buku
            If Err.Number <> 0 Then Kembalikan = False
        Next m
    Next n
End Function

Private Sub Langkahkan(ByVal buku As Object)
    Select Case jenis
        Case "isi"
            buku.Worksheets(lembar).Range(tempat).Formula = tabel
        Case "pulih"
            buku.Worksheets(lembar).Range(tempat).Formula = IsiSemula(BukuBantu("semula").Worksheets(lembar).Range(tempat))
        Case "baris"
            BukuBantu(nilai).Worksheets(lembar).Range(tempat).Copy Destination:=buku.Worksheets(lembar).Range(tempat)
        Case "cetak"
            AturCetak buku.Worksheets(lembar)
        Case "deret"
            ArahkanDeret GrafikKita(buku.Worksheets(lembar))
        Case "warna"
            Warnai buku.Worksheets(lembar).Range(tempat).Interior
        Case "lembar"
            BukuBantu("pembawa").Worksheets(1).Copy Before:=buku.Worksheets(1)
        Case "hapus"
            HapusLembar buku
        Case "tampil"
            Tampilkan buku
        Case "buka"
            BukaBerkas
        Case Else
            Err.Raise 5, "xlkinerja", PesanVersi()
    End Select
End Sub

' Berkas yang sudah ditulis tetap ada, terbuka atau tidak.
Private Sub BukaBerkas()
    On Error Resume Next
    Application.Workbooks.Open tempat
    If Err.Number <> 0 Then catatan = catatan & vbLf & PesanBuka(Err.Description)
    Err.Clear
End Sub

Private Sub HapusLembar(ByVal buku As Object)
    Dim satu As Object
    For Each satu In buku.Worksheets
        If satu.Name = lembar Then
            satu.Delete
            Exit Sub
        End If
    Next satu
End Sub

' Buku yang dibaca langkah; dibuka saat pertama kali diperlukan.
Private Function BukuBantu(ByVal nama As String) As Object
    If nama = "pembawa" Then
        If bukuPembawa Is Nothing Then Set bukuPembawa = BukaBantu(pembawa)
        Set BukuBantu = bukuPembawa
    Else
        If bukuSemula Is Nothing Then Set bukuSemula = BukaBantu(semula)
        Set BukuBantu = bukuSemula
    End If
End Function

Private Function BukaBantu(ByVal nama As String) As Object
    Set BukaBantu = Application.Workbooks.Open(Filename:=nama, UpdateLinks:=0, ReadOnly:=True, AddToMru:=False)
End Function

Private Sub TutupBuku()
    On Error Resume Next
    If Not bukuPembawa Is Nothing Then bukuPembawa.Close SaveChanges:=False
    If Not bukuSemula Is Nothing Then bukuSemula.Close SaveChanges:=False
    Set bukuPembawa = Nothing
    Set bukuSemula = Nothing
End Sub

' Isi lama sebuah daerah: rumus dan angka seperti ditampilkan Excel, teks seperti dikirim Python (dengan tanda petiknya).
Private Function IsiSemula(ByVal daerah As Object) As Variant
    Dim baris As Long, kolom As Long, lama As Variant
    lama = daerah.Formula
    If Not IsArray(lama) Then
        If tabel(1, 1) <> "" Then lama = tabel(1, 1)
    Else
        For baris = 1 To UBound(tabel, 1)
            For kolom = 1 To UBound(tabel, 2)
                If tabel(baris, kolom) <> "" Then lama(baris, kolom) = tabel(baris, kolom)
            Next kolom
        Next baris
    End If
    IsiSemula = lama
End Function

' Area cetak yang ditolak bukan alasan membatalkan yang lain. Pemisah bagiannya koma, atau pemisah daftar komputer ini.
Private Sub AturCetak(ByVal sasaran As Object)
    On Error Resume Next
    If sasaran.PageSetup.PrintArea = nilai Then Exit Sub
    Err.Clear
    sasaran.PageSetup.PrintArea = nilai
    If Err.Number = 0 Then Exit Sub
    Err.Clear
    sasaran.PageSetup.PrintArea = Replace(nilai, ",", Application.International(xlListSeparator))
    If Err.Number <> 0 Then catatan = catatan & vbLf & PesanCetak(lembar, Err.Description)
    Err.Clear
End Sub

' nilai: enam angka heksadesimal merah, hijau, biru; kosong berarti tanpa warna.
Private Sub Warnai(ByVal latar As Object)
    If nilai = "" Then
        latar.ColorIndex = xlColorIndexNone
    Else
        latar.Color = RGB(CLng("&H" & Mid$(nilai, 1, 2)), CLng("&H" & Mid$(nilai, 3, 2)), CLng("&H" & Mid$(nilai, 5, 2)))
    End If
End Sub

Private Sub Tampilkan(ByVal buku As Object)
    On Error Resume Next ' yang ditulis sudah benar, di depan atau tidak
    buku.Worksheets(lembar).Activate
    Err.Clear
End Sub

' Grafik dengan deret sebanyak itu; bila lebih dari satu, yang menyebut lembar ini: pengguna dapat menambah grafiknya.
Private Function GrafikKita(ByVal sasaran As Object) As Object
    Dim satu As Object
    For Each satu In sasaran.ChartObjects
        If satu.Chart.SeriesCollection.Count = CLng(tempat) Then
            If GrafikKita Is Nothing Then Set GrafikKita = satu.Chart
            If InStr(satu.Chart.SeriesCollection(1).Formula, sasaran.Name) > 0 Then
                Set GrafikKita = satu.Chart
                Exit Function
            End If
        End If
    Next satu
End Function

' tabel: nomor deret, sel kategori, sel nilai; "=" saja berarti tidak disebut.
Private Sub ArahkanDeret(ByVal grafik As Object)
    Dim n As Long
    For n = 1 To UBound(tabel, 1)
        If tabel(n, 2) <> "=" Then grafik.SeriesCollection(CLng(tabel(n, 1))).XValues = tabel(n, 2)
        If tabel(n, 3) <> "=" Then grafik.SeriesCollection(CLng(tabel(n, 1))).Values = tabel(n, 3)
    Next n
End Sub

Private Function Mulai(ByVal jawaban As Variant) As Boolean
    On Error GoTo lain
    If Not IsArray(jawaban) Then Exit Function
    deret = jawaban
    letak = LBound(deret)
    Mulai = (Ambil() = VERSI)
lain:
End Function

Private Function Ambil() As Variant
    Ambil = deret(letak)
    letak = letak + 1
End Function

Private Sub AmbilLangkah()
    jenis = Ambil()
    lembar = Ambil()
    tempat = Ambil()
    nilai = Ambil()
    tabel = AmbilTabel()
End Sub

Private Function AmbilTabel() As Variant
    Dim baris As Long, kolom As Long, tinggi As Long, lebar As Long, isi() As Variant
    tinggi = Ambil()
    lebar = Ambil()
    If tinggi = 0 Then Exit Function
    ReDim isi(1 To tinggi, 1 To lebar)
    For baris = 1 To tinggi
        For kolom = 1 To lebar
            isi(baris, kolom) = Ambil()
        Next kolom
    Next baris
    AmbilTabel = isi
End Function

Private Sub LewatiKembali()
    Dim n As Long, banyak As Long, tinggi As Long, lebar As Long
    banyak = Ambil()
    For n = 1 To banyak
        letak = letak + 4
        tinggi = Ambil()
        lebar = Ambil()
        letak = letak + tinggi * lebar
    Next n
End Sub

' Lembar yang dibuka selama menulis: nama di kolom 0, izin Worksheet.Protect di kolom berikutnya. Empty bila tidak ada.
Private Function AmbilKunci() As Variant
    Dim n As Long, m As Long, banyak As Long, isi() As Variant
    banyak = Ambil()
    If banyak = 0 Then Exit Function
    ReDim isi(1 To banyak, 0 To 13)
    For n = 1 To banyak
        For m = 0 To 13
            isi(n, m) = Ambil()
        Next m
    Next n
    AmbilKunci = isi
End Function
