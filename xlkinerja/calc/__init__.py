"""The LibreOffice door: functions in cells and a menu in Calc, through an extension that asks Python over a pipe."""
