Attribute VB_Name = "KinerjaFungsi"
Option Explicit
' Dibuat oleh xlwings dari xlkinerja/excel/functions.py; jangan disunting.
#Const App = "Microsoft Excel"
Function KIN_ANGKA(teks)
Attribute KIN_ANGKA.VB_Description = "Angka yang dimaksud sebuah tulisan: 97,5% menjadi 97,5 dan Rp 4,3 M menjadi 4300000000."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_ANGKA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_ANGKA", Array(teks), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_ANGKA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_ANGKA", Array(teks))
        Exit Function
    #End If
failed:
    KIN_ANGKA = Err.Description
End Function

Function KIN_CAPAIAN(target, realisasi, Optional polarisasi, Optional batas)
Attribute KIN_CAPAIAN.VB_Description = "Persentase capaian kinerja, dua desimal. Bila tidak dapat dihitung: statusnya, misalnya Belum diisi."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_CAPAIAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_CAPAIAN", Array(target, realisasi, polarisasi, batas), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_CAPAIAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_CAPAIAN", Array(target, realisasi, polarisasi, batas))
        Exit Function
    #End If
failed:
    KIN_CAPAIAN = Err.Description
End Function

Function KIN_COCOK(indikator, daftar)
Attribute KIN_COCOK.VB_Description = "Dua sel: nama di daftar yang paling mirip, dan kemiripannya (1 berarti sama)."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_COCOK = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_COCOK", Array(indikator, daftar), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_COCOK = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_COCOK", Array(indikator, daftar))
        Exit Function
    #End If
failed:
    KIN_COCOK = Err.Description
End Function

Function KIN_EFISIENSI(capaian, pagu, realisasi)
Attribute KIN_EFISIENSI.VB_Description = "Tiga sel: capaian dikurangi serapan (poin persen), sisa anggaran (rupiah), dan Efisien atau Tidak efisien."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_EFISIENSI = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_EFISIENSI", Array(capaian, pagu, realisasi), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_EFISIENSI = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_EFISIENSI", Array(capaian, pagu, realisasi))
        Exit Function
    #End If
failed:
    KIN_EFISIENSI = Err.Description
End Function

Function KIN_IKHTISAR(tabel, Optional pengaturan)
Attribute KIN_IKHTISAR.VB_Description = "Tabel Ikhtisar Eksekutif: sasaran, indikator, target, realisasi, capaian, dan kategori."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_IKHTISAR = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_IKHTISAR", Array(tabel, pengaturan), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_IKHTISAR = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_IKHTISAR", Array(tabel, pengaturan))
        Exit Function
    #End If
failed:
    KIN_IKHTISAR = Err.Description
End Function

Function KIN_KATEGORI(capaian, Optional skala)
Attribute KIN_KATEGORI.VB_Description = "Kategori capaian menurut skala, misalnya Berhasil. Kosong untuk predikat dan capaian yang belum ada."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_KATEGORI = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_KATEGORI", Array(capaian, skala), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_KATEGORI = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_KATEGORI", Array(capaian, skala))
        Exit Function
    #End If
failed:
    KIN_KATEGORI = Err.Description
End Function

Function KIN_PERIKSA(baris, Optional judul, Optional pengaturan)
Attribute KIN_PERIKSA.VB_Description = "Hasil pemeriksaan baris Realisasi dengan kata-kata, atau Tidak ada temuan."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_PERIKSA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_PERIKSA", Array(baris, judul, pengaturan), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_PERIKSA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_PERIKSA", Array(baris, judul, pengaturan))
        Exit Function
    #End If
failed:
    KIN_PERIKSA = Err.Description
End Function

Function KIN_RERATA(rentang, Optional sasaran)
Attribute KIN_RERATA.VB_Description = "Rata-rata capaian, dua desimal. Dengan kolom sasaran: rata-rata tiap sasaran dahulu, lalu dirata-rata lagi."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_RERATA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RERATA", Array(rentang, sasaran), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_RERATA = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RERATA", Array(rentang, sasaran))
        Exit Function
    #End If
failed:
    KIN_RERATA = Err.Description
End Function

Function KIN_RINGKASAN(tabel, Optional pengaturan)
Attribute KIN_RINGKASAN.VB_Description = "Tabel ringkasan: rata-rata, banyaknya sasaran dan indikator, status, kategori, dan satu baris tiap sasaran."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_RINGKASAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RINGKASAN", Array(tabel, pengaturan), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_RINGKASAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RINGKASAN", Array(tabel, pengaturan))
        Exit Function
    #End If
failed:
    KIN_RINGKASAN = Err.Description
End Function

Function KIN_RUPIAH(angka)
Attribute KIN_RUPIAH.VB_Description = "Tulisan rupiah lengkap: 60541888000 menjadi Rp60.541.888.000."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_RUPIAH = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RUPIAH", Array(angka), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_RUPIAH = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_RUPIAH", Array(angka))
        Exit Function
    #End If
failed:
    KIN_RUPIAH = Err.Description
End Function

Function KIN_SATUAN(teks)
Attribute KIN_SATUAN.VB_Description = "Satuan yang tertulis bersama angka: %, kali, Rp. Kosong bila tidak ada satuan."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_SATUAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_SATUAN", Array(teks), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_SATUAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_SATUAN", Array(teks))
        Exit Function
    #End If
failed:
    KIN_SATUAN = Err.Description
End Function

Function KIN_SERAPAN(pagu, realisasi)
Attribute KIN_SERAPAN.VB_Description = "Persen realisasi anggaran terhadap pagu, dua desimal."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_SERAPAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_SERAPAN", Array(pagu, realisasi), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_SERAPAN = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_SERAPAN", Array(pagu, realisasi))
        Exit Function
    #End If
failed:
    KIN_SERAPAN = Err.Description
End Function

Function KIN_STATUS(target, realisasi, Optional polarisasi, Optional batas)
Attribute KIN_STATUS.VB_Description = "Status indikator: Tercapai, Tidak tercapai, Belum diisi, Periksa angka, dan seterusnya."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_STATUS = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_STATUS", Array(target, realisasi, polarisasi, batas), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_STATUS = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_STATUS", Array(target, realisasi, polarisasi, batas))
        Exit Function
    #End If
failed:
    KIN_STATUS = Err.Description
End Function

Function KIN_TERBILANG(angka)
Attribute KIN_TERBILANG.VB_Description = "Angka dengan kata-kata: 19 menjadi sembilan belas, 102,64 menjadi seratus dua koma enam empat."
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        KIN_TERBILANG = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_TERBILANG", Array(angka), ActiveWorkbook, Application.Caller)
        Exit Function
    #Else
        KIN_TERBILANG = XLPy.CallUDF("xlkinerja.excel.functions", "KIN_TERBILANG", Array(angka))
        Exit Function
    #End If
failed:
    KIN_TERBILANG = Err.Description
End Function
