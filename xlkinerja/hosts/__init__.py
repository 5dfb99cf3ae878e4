"""What both spreadsheet doors share: functions for cells, commands for buttons, and the steps that a command takes."""
