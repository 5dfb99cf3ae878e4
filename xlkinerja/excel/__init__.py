"""The Excel door: functions in cells and buttons on the ribbon, through xlwings."""
