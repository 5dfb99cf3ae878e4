"""Where the rules are found: every file below `check/rules`, in the folder of its family."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from xlkinerja.check import rules as _rules
from xlkinerja.check.rule import Reach, Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in `check/rules`, by code."""
    walked = pkgutil.walk_packages(_rules.__path__, f"{_rules.__name__}.")
    found = (importlib.import_module(m.name) for m in walked if not m.ispkg)
    return tuple(sorted((_load(module) for module in found), key=lambda r: r.kode))


def silences(rule: Rule) -> str:
    """When the rule is silent because another one has spoken, as its documentation says it; "" where it never is."""
    names = {r.kode: r.name for r in rules()}
    told = []
    for reach in dict.fromkeys(rule.yields_to.values()):
        *causes, last = (f"{kode} ({names[kode]})" for kode, other in rule.yields_to.items() if other is reach)
        listed = f"{', '.join(causes)} atau {last}" if causes else last
        told.append(f"{listed} menemukan sesuatu pada {reach} yang sama")
    return f"Diam bila {'; atau bila '.join(told)}." if told else ""


def _load(module: ModuleType) -> Rule:
    return Rule(
        kode=module.KODE,
        name=module.__name__.rpartition(".")[2],
        tingkat=module.TINGKAT,
        sumber=module.SUMBER,
        documentation=(module.__doc__ or "").strip(),
        requires=getattr(module, "REQUIRES", {}),
        check_book=getattr(module, "check_book", None),
        check_set=getattr(module, "check_set", None),
        check_report=getattr(module, "check_report", None),
        check_kamus=getattr(module, "check_kamus", None),
        yields_to={kode: Reach(reach) for kode, reach in getattr(module, "YIELDS_TO", {}).items()},
        proven=getattr(module, "proven", None),
    )
