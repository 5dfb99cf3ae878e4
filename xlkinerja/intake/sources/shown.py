"""What a cell shows of its number, as an Indonesian Excel prints it: 0.975 in 0,0% is 97,5%, 1500 in #.##0 is 1.500.

Number formats are those of ECMA-376 Part 1 §18.8.31, as far as offices use them: sections, digits, percent, texts,
thousands left out, days and times. A fraction or a power of ten is shown plainly.
"""

import re
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache

from xlkinerja.kinerja.angka import round_half_up
from xlkinerja.kinerja.satuan import MONTHS
from xlkinerja.workbook.values import DAY_ZERO, is_date_format

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
#: One piece of a format: a text in quotes, an escaped sign, room of a sign's width, a bracket, digits, anything else.
_PIECE = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|([#0?.,]+)|(.)', re.DOTALL)
_CURRENCY = re.compile(r"\$([^-]*)")
_DATE_PIECE = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(AM/PM|A/P|y+|m+|d+|h+|s+(?:\.0+)?)|(.)', re.IGNORECASE)
_PLAIN = re.compile(r"general|@|.*[e?]\+|.*/", re.IGNORECASE | re.DOTALL)
_MOST = 400_000  # days a date may lie after 1900


def shown(value: Decimal, code: str) -> str:
    """The text of a number in a number format."""
    if is_date_format(code):
        return shown_day(value, code) or plain(value)
    sections = _sections(code)
    section = sections[0]
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif not value and len(sections) > 2:
        section = sections[2]
    return _number(value, section).strip()


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[str, ...]:
    """The parts of a format between semicolons outside of quotes: above 0, below it, 0."""
    found, current, quoted, escaped = [], "", False, False
    for sign in code:
        if sign == ";" and not quoted and not escaped:
            found.append(current)
            current = ""
            continue
        quoted ^= sign == '"' and not escaped
        escaped = sign == "\\" and not escaped and not quoted
        current += sign
    return (*found, current)


def _number(value: Decimal, section: str) -> str:
    pieces = list(_PIECE.finditer(section))
    bare = "".join(p[4] or p[5] or "" for p in pieces)  # without texts
    percent = bare.count("%")
    digits = "".join(p[4] or "" for p in pieces)
    general = bool(not digits and _PLAIN.match(bare))
    if _PLAIN.fullmatch(bare) or re.search(r"e[+-]|/", bare, re.IGNORECASE):
        general = True
        pieces = [p for p in pieces if not p[4]]
    amount = plain(value) if general else _rounded(value * 100**percent, digits)
    out, placed = [], False
    for p in pieces:
        text, escaped, bracket, run, other = p.groups()
        if text is not None:
            out.append(text)
        elif escaped is not None:
            out.append(escaped)
        elif bracket is not None:
            found = _CURRENCY.match(bracket)
            out.append(found[1] if found else "")
        elif run or (general and other and other in "GgeneralE@?/+-"):
            out.append("" if placed else amount)
            placed = True
        elif other:
            out.append(other)
    if not placed and not out:
        return ""  # ;;; hides the number
    return "".join(out)


def plain(value: Decimal) -> str:
    """A number as a cell without a format shows it: all its decimals, no dots between thousands (2024 is a year)."""
    return f"{value:f}".replace(".", ",")


def _rounded(value: Decimal, digits: str) -> str:
    """A number in the room of its digits: "0", "#,##0.00"; a comma behind them leaves out thousands."""
    places = digits.rstrip(",")
    room, _, decimals = places.partition(".")
    exact = round_half_up(value / Decimal(1000) ** (len(digits) - len(places)), sum(d in "0#?" for d in decimals))
    front, _, behind = f"{abs(exact):,f}".partition(".")
    needed = len(decimals.rstrip("#?"))  # places shown even where they are 0
    behind = behind[:needed] + behind[needed:].rstrip("0")
    front = front.replace(",", ".") if "," in room else front.replace(",", "").zfill(room.count("0"))
    return ("-" if exact < 0 else "") + front + (f",{behind}" if behind else "")


def shown_day(value: Decimal, code: str) -> str:
    """The text of a serial number in a format of days or times, months in Indonesian; "" outside of the calendar."""
    if not 0 <= value < _MOST:
        return ""
    moment = timedelta(days=float(value))
    day = DAY_ZERO + timedelta(days=moment.days)
    hours, rest = divmod(round(moment.seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    out: list[str] = []
    before = ""
    pieces = list(_DATE_PIECE.finditer(_sections(code)[0]))
    letters = [(p[3] or "").lower() for p in pieces]
    for i, p in enumerate(pieces):
        text, escaped, part, other = p.groups()
        kind = (part or "").lower()
        if text is not None or escaped is not None:
            out.append(text if text is not None else escaped)
        elif kind.startswith("m"):
            following = next((n for n in letters[i + 1 :] if n), "")
            if len(kind) < 3 and (before.startswith("h") or following.startswith("s")):
                out.append(f"{minutes:02d}")
            else:
                out.append(_month(day.month, len(kind)))
        elif kind in {"am/pm", "a/p"}:
            out.append("AM" if hours < 12 else "PM")
        elif kind:
            out.append(_unit(kind, day.year, day.day, day.weekday(), hours, seconds))
        elif other:
            out.append(other)
        before = kind or before
    return "".join(out).strip()


def _month(month: int, length: int) -> str:
    name = MONTHS[month - 1]
    return {1: str(month), 2: f"{month:02d}", 3: name[:3], 5: name[0]}.get(length, name)


def _unit(kind: str, year: int, day: int, weekday: int, hours: int, seconds: int) -> str:
    if kind[0] == "y":
        return f"{year % 100:02d}" if len(kind) < 3 else f"{year:04d}"
    if kind[0] == "d":
        name = _DAYS[weekday]
        return {1: str(day), 2: f"{day:02d}", 3: name[:3]}.get(len(kind), name)
    if kind[0] == "h":
        return f"{hours:02d}" if len(kind) > 1 else str(hours)
    return f"{seconds:02d}"
