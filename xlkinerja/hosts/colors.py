"""Backgrounds of cells as the file holds them: plain, of the theme with a tint, or of the old palette."""

import colorsys
from collections.abc import Mapping, Sequence

from xlkinerja.workbook.package import Package
from xlkinerja.workbook.stream import parse

#: No colour.
NO_COLOR = ""
#: The palette by index where a workbook brings none of its own. Sumber: ECMA-376 bagian 1, 18.8.27 (indexedColors).
_BASE = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
PALETTE = tuple(
    f"{_BASE} {_BASE} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 "
    "FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF "
    "FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 "
    "993366 333399 333333".split()
)
#: The order in which cells count the colours of a theme; the theme itself lists dark before light.
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def fills(package: Package) -> list[str | None]:
    """Background of every cellXfs index: six hex digits, "" for none, None for a pattern or several colours."""
    part = _part(package, "styles")
    found: list[tuple[str, Mapping[str, str]]] = []  # kind of fill, attributes of its colour
    palette: list[str] = []
    styles: list[int] = []
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        path.append(name.rpartition(" ")[2])
        match path[1:]:
            case ["fills", "fill", "patternFill"]:
                found.append((attributes.get("patternType", "none"), {}))
            case ["fills", "fill", "gradientFill"]:
                found.append(("gradient", {}))
            case ["fills", "fill", "patternFill", "fgColor"]:
                found[-1] = (found[-1][0], dict(attributes))
            case ["colors", "indexedColors", "rgbColor"]:
                palette.append(attributes.get("rgb", "")[-6:])
            case ["cellXfs", "xf"]:
                styles.append(int(attributes.get("fillId", 0)))

    def end(_: str) -> None:
        path.pop()

    if not part:
        return []
    parse(package.read_part(part), part, start=start, end=end, text=len)
    theme = _theme(package)
    known = [_fill(kind, color, palette or PALETTE, theme) for kind, color in found]
    return [known[i] if i < len(known) else None for i in styles]


def _fill(kind: str, color: Mapping[str, str], palette: Sequence[str], theme: Mapping[int, str]) -> str | None:
    if kind == "none":
        return NO_COLOR
    if kind != "solid":
        return None
    if rgb := color.get("rgb", ""):
        plain: str | None = rgb[-6:].upper()  # the two digits before mean nothing to Excel
    elif "theme" in color:
        plain = theme.get(int(color["theme"]))
    else:
        index = int(color.get("indexed", -1))
        plain = palette[index] if 0 <= index < len(palette) else None
    return tinted(plain, float(color.get("tint", 0))) if plain else None


def tinted(rgb: str, tint: float) -> str:
    """A colour made darker (tint below 0) or lighter. Sumber: ECMA-376 bagian 1, 18.8.19 (tint)."""
    if not tint:
        return rgb.upper()
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(rgb)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))


def _theme(package: Package) -> dict[int, str]:
    """Colours of the theme by the number that cells use."""
    part = _part(package, "theme")
    named: dict[str, str] = {}
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        path.append(name.rpartition(" ")[2])
        match path[-3:]:
            case ["clrScheme", key, "srgbClr"]:
                named[key] = attributes.get("val", "").upper()
            case ["clrScheme", key, "sysClr"]:
                named[key] = attributes.get("lastClr", "").upper()

    def end(_: str) -> None:
        path.pop()

    if part and package.has_part(part):
        parse(package.read_part(part), part, start=start, end=end, text=len)
    return {n: named[key] for n, key in enumerate(_THEME) if len(named.get(key, "")) == 6}


def _part(package: Package, kind: str) -> str:
    links = package.relationships(package.workbook_part).values()
    return next((link.target for link in links if link.kind == kind), "")
