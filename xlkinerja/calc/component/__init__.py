"""What runs inside LibreOffice: packed into the extension as `xlkinerja_calc`, standard library and uno only.

LibreOffice brings a Python of its own, 3.8 or later; nothing of xlkinerja can be imported there.
"""
