Attribute VB_Name = "KinerjaBerkas"
Option Explicit
Option Private Module

' Folder sementara dan berkas di dalamnya.

' Dengan garis miring di akhirnya.
Public Function FolderSementara() As String
    FolderSementara = Environ("TEMP") & "\"
End Function

Public Sub HapusBerkas(ByVal nama As String)
    On Error Resume Next
    If nama <> "" Then Kill nama
End Sub
