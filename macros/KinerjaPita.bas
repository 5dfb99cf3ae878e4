Attribute VB_Name = "KinerjaPita"
Option Explicit

' Tombol pita (ribbon). Satu tombol satu panggilan ke Python: salinan buku kerja pergi, langkah dan pesan kembali.
' Python tidak menyentuh Excel; KinerjaTulis yang mengerjakan langkahnya.

Private Const MACRO_AKTIF As Long = 52

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
    TekanDenganBuku "periksa", "Periksa"
End Sub

Public Sub PitaRapikan(kendali As IRibbonControl)
    TekanDenganBuku "rapikan", "Rapikan"
End Sub

Public Sub PitaAmbil(kendali As IRibbonControl)
    TekanDenganBuku "ambil", "Ambil dari PK"
End Sub

Public Sub PitaIsiCapaian(kendali As IRibbonControl)
    TekanDenganBuku "isi_capaian", "Isi Capaian"
End Sub

Public Sub PitaRingkasan(kendali As IRibbonControl)
    TekanDenganBuku "ringkasan", "Ringkasan"
End Sub

Public Sub PitaIkhtisar(kendali As IRibbonControl)
    TekanDenganBuku "ikhtisar", "Ikhtisar Eksekutif"
End Sub

Public Sub PitaSusunSemua(kendali As IRibbonControl)
    TekanDenganBuku "susun_semua", "Susun Semua"
End Sub

Public Sub PitaCetak(kendali As IRibbonControl)
    TekanDenganBuku "cetak", "Cetak"
End Sub

' Tag tombol: dokumen, lalu nama berkas yang diusulkan.
Public Sub PitaTemplatBaru(kendali As IRibbonControl)
    Dim pilihan As Variant, tujuan As Variant
    pilihan = Split(kendali.Tag, "|")
    tujuan = Application.GetSaveAsFilename(pilihan(1), "Buku Kerja Excel (*.xlsx), *.xlsx", 1, "Simpan templat baru")
    If VarType(tujuan) = vbString Then Tekan "templat_baru", "Templat Baru", Nothing, "", CStr(pilihan(0)), CStr(tujuan)
End Sub

Public Sub PitaBantuan(kendali As IRibbonControl)
    Tekan "bantuan", "Bantuan", ActiveWorkbook, "", "", ""
End Sub

Public Sub PitaJadikanNilai(kendali As IRibbonControl)
    MsgBox JadikanNilai(), vbInformation, "xlkinerja"
End Sub

' Salinan buku kerja yang aktif dibuat di folder sementara, dan dihapus lagi sesudahnya.
Private Sub TekanDenganBuku(ByVal tombol As String, ByVal label As String)
    Dim buku As Object, salinan As String, pesan As String
    Set buku = ActiveWorkbook
    If buku Is Nothing Then
        MsgBox PesanTanpaBuku(), vbExclamation, "xlkinerja"
        Exit Sub
    End If
    On Error GoTo gagal
    salinan = LetakSalinan(buku)
    buku.SaveCopyAs salinan
    On Error GoTo 0
    Tekan tombol, label, buku, salinan, "", ""
    Exit Sub
gagal:
    pesan = PesanSalinan(Err.Description)
    HapusBerkas salinan
    MsgBox pesan, vbExclamation, "xlkinerja"
End Sub

' Nama yang tidak dipakai Excel lain: detik dan jendela Excel ini ada di dalamnya.
Private Function LetakSalinan(ByVal buku As Object) As String
    Dim akhiran As String
    akhiran = ".xlsx"
    If buku.FileFormat = MACRO_AKTIF Then akhiran = ".xlsm"
    LetakSalinan = FolderSementara() & "xlkinerja-" & Format(Now, "yymmddhhnnss") & "-" & Application.Hwnd & akhiran
End Function

' Satu panggilan ke Python; yang dijawabnya dikerjakan, dan pesannya ditampilkan paling akhir.
Private Sub Tekan(ByVal tombol As String, ByVal label As String, ByVal buku As Object, ByVal salinan As String, _
                  ByVal dokumen As String, ByVal tujuan As String)
    Dim jawaban As Variant, pesan As String, gagal As Boolean, letak As String
    DaftarkanSekali
    On Error GoTo tanpaJawaban
    If Not buku Is Nothing Then letak = buku.FullName
    Application.StatusBar = PesanTunggu(label)
    jawaban = XLPy.CallUDF("xlkinerja.excel.buttons", "tombol", Array(tombol, salinan, letak, dokumen, tujuan))
    On Error GoTo 0
    pesan = TulisSemua(buku, salinan, jawaban, gagal)
    Application.StatusBar = False
    MsgBox pesan, IIf(gagal, vbExclamation, vbInformation), "xlkinerja"
    Exit Sub
tanpaJawaban:
    pesan = PesanTombol(label, Err.Description)
    Application.StatusBar = False
    HapusBerkas salinan
    MsgBox pesan, vbExclamation, "xlkinerja"
End Sub
