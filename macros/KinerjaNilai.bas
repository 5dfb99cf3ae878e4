Attribute VB_Name = "KinerjaNilai"
Option Explicit
Option Private Module

' Mengganti rumus KIN_ di sel terpilih dengan hasilnya, sebelum berkas dikirim ke komputer tanpa add-in ini.

' Hasil: pesan untuk pengguna.
Public Function JadikanNilai() As String
    Dim sel As Object, daerah As Object, banyak As Long, tertolak As String
    If ActiveWorkbook Is Nothing Then
        JadikanNilai = PesanTanpaBuku()
        Exit Function
    End If
    On Error GoTo bukanSel
    For Each sel In Application.Intersect(Selection, ActiveSheet.UsedRange).Cells
        If BerisiKin(sel) Then
            Set daerah = DaerahRumus(sel)
            If Bekukan(daerah) Then
                banyak = banyak + 1
            ElseIf InStr(tertolak, daerah.Address) = 0 Then
                tertolak = tertolak & IIf(tertolak = "", "", ", ") & daerah.Address
            End If
        End If
    Next sel
bukanSel:
    JadikanNilai = PesanNilai(banyak, tertolak)
End Function

Private Function BerisiKin(ByVal sel As Object) As Boolean
    On Error Resume Next
    If sel.HasFormula Then BerisiKin = InStr(1, sel.Formula, "KIN_", vbTextCompare) > 0
End Function

' Sel itu sendiri, atau seluruh daerah rumus larik (Ctrl+Shift+Enter) maupun rumus yang melimpah.
Private Function DaerahRumus(ByVal sel As Object) As Object
    Set DaerahRumus = sel
    On Error Resume Next ' Excel lama tidak mengenal rumus yang melimpah
    If sel.HasArray Then Set DaerahRumus = sel.CurrentArray
    If sel.HasSpill Then Set DaerahRumus = sel.SpillParent.SpillingToRange
End Function

' Tempel nilai: teks tetap teks, juga bila serupa angka atau tanggal.
Private Function Bekukan(ByVal daerah As Object) As Boolean
    On Error GoTo ditolak
    daerah.Copy
    daerah.PasteSpecial xlPasteValues
    Bekukan = True
ditolak:
    Application.CutCopyMode = False
End Function
