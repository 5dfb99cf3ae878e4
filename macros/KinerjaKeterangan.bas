Attribute VB_Name = "KinerjaKeterangan"
Option Explicit
Option Private Module

' Dibuat dari keterangan di xlkinerja/excel/functions.py; jangan disunting.
' Mendaftarkan keterangan fungsi dan masukannya ke panduan fungsi Excel.

Public Function DaftarkanKeterangan() As Boolean
    On Error GoTo gagal
    Daftarkan "KIN_ANGKA", _
        "Angka yang dimaksud sebuah tulisan: 97,5% menjadi 97,5 dan Rp 4,3 M menjadi 4300000000.", _
        Array( _
            "Tulisan seperti 97,5%, 8 kali, Rp 4,3 M. Boleh satu kolom.")
    Daftarkan "KIN_CAPAIAN", _
        "Persentase capaian kinerja, dua desimal. Bila tidak dapat dihitung: statusnya, misalnya Belum diisi.", _
        Array( _
            "Target: angka, predikat, atau rentang seperti 80-90. Boleh satu kolom.", _
            "Realisasi dalam satuan yang sama. Kosong berarti belum diisi, 0 berarti nol.", _
            "Maksimal (bawaan), Minimal, Stabil, atau Predikat.", _
            "Batas atas capaian, misalnya 120. Kosong atau tanpa: tidak dibatasi.")
    Daftarkan "KIN_COCOK", _
        "Dua sel: nama di daftar yang paling mirip, dan kemiripannya (1 berarti sama).", _
        Array( _
            "Nama indikator yang dicari. Boleh satu kolom.", _
            "Rentang berisi nama-nama indikator, misalnya kolom indikator PK.")
    Daftarkan "KIN_EFISIENSI", _
        "Tiga sel: capaian dikurangi serapan (poin persen), sisa anggaran (rupiah), dan Efisien atau Tidak efisien.", _
        Array( _
            "Capaian kinerja dalam persen. Boleh satu kolom.", _
            "Pagu dalam rupiah.", _
            "Realisasi anggaran dalam rupiah.")
    Daftarkan "KIN_IKHTISAR", _
        "Tabel Ikhtisar Eksekutif: sasaran, indikator, target, realisasi, capaian, dan kategori.", _
        Array( _
            "Tabel lembar Realisasi mulai baris judul, misalnya A4:AE64.", _
            "Isi lembar Pengaturan (A:D). Bila tidak disebut, berlaku pengaturan bawaan.")
    Daftarkan "KIN_KATEGORI", _
        "Kategori capaian menurut skala, misalnya Berhasil. Kosong untuk predikat dan capaian yang belum ada.", _
        Array( _
            "Capaian dalam persen. Boleh satu kolom.", _
            "lima, empat, permendagri, atau rentang Kategori-Dari-Termasuk-Sampai. Tanpa skala tidak ada kategori.")
    Daftarkan "KIN_PERIKSA", _
        "Hasil pemeriksaan baris Realisasi dengan kata-kata, atau Tidak ada temuan.", _
        Array( _
            "Satu atau banyak baris lembar Realisasi, mulai kolom A. Satu hasil tiap baris.", _
            "Baris judul kolom, bila kolomnya tidak urut seperti templat.", _
            "Isi lembar Pengaturan (A:D), agar sel capaian, kategori, dan status ikut diperiksa.")
    Daftarkan "KIN_RERATA", _
        "Rata-rata capaian, dua desimal. Dengan kolom sasaran: rata-rata tiap sasaran dahulu, lalu dirata-rata lagi.", _
        Array( _
            "Rentang capaian. Predikat dan sel kosong tidak ikut dihitung.", _
            "Kolom sasaran setinggi rentang; kosong berarti sama dengan di atasnya.")
    Daftarkan "KIN_RINGKASAN", _
        "Tabel ringkasan: rata-rata, banyaknya sasaran dan indikator, status, kategori, dan satu baris tiap sasaran.", _
        Array( _
            "Tabel lembar Realisasi mulai baris judul, misalnya A4:AE64.", _
            "Isi lembar Pengaturan (A:D). Bila tidak disebut, berlaku pengaturan bawaan.")
    Daftarkan "KIN_RUPIAH", _
        "Tulisan rupiah lengkap: 60541888000 menjadi Rp60.541.888.000.", _
        Array( _
            "Jumlah uang dalam rupiah. Boleh satu kolom.")
    Daftarkan "KIN_SATUAN", _
        "Satuan yang tertulis bersama angka: %, kali, Rp. Kosong bila tidak ada satuan.", _
        Array( _
            "Tulisan seperti 97,5%, 8 kali, Rp 4,3 M. Boleh satu kolom.")
    Daftarkan "KIN_SERAPAN", _
        "Persen realisasi anggaran terhadap pagu, dua desimal.", _
        Array( _
            "Pagu dalam rupiah. Boleh satu kolom.", _
            "Realisasi anggaran dalam rupiah.")
    Daftarkan "KIN_STATUS", _
        "Status indikator: Tercapai, Tidak tercapai, Belum diisi, Periksa angka, dan seterusnya.", _
        Array( _
            "Target: angka, predikat, atau rentang seperti 80-90. Boleh satu kolom.", _
            "Realisasi dalam satuan yang sama. Kosong berarti belum diisi, 0 berarti nol.", _
            "Maksimal (bawaan), Minimal, Stabil, atau Predikat.", _
            "Batas atas capaian, misalnya 120. Kosong atau tanpa: tidak dibatasi.")
    Daftarkan "KIN_TERBILANG", _
        "Angka dengan kata-kata: 19 menjadi sembilan belas, 102,64 menjadi seratus dua koma enam empat.", _
        Array( _
            "Angka, atau tulisan angka. Boleh satu kolom.")
    ThisWorkbook.Saved = True
    DaftarkanKeterangan = True
gagal:
End Function

Private Sub Daftarkan(ByVal nama As String, ByVal keterangan As String, ByVal masukan As Variant)
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!" & nama, Description:=keterangan, _
        Category:="Kinerja", ArgumentDescriptions:=masukan
End Sub
