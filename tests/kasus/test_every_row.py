"""Every input that once came out wrong keeps a test that bears its letter and number."""

import ast
from pathlib import Path

#: The examined inputs: numbers and status, reading, findings, writing and hostile input.
ROWS = {"a": 9, "b": 10, "c": 12, "d": 11}


def test_every_row_has_a_test() -> None:
    names = {
        node.name
        for path in Path(__file__).parent.glob("*/test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    without = [
        f"{letter}{n}"
        for letter, most in ROWS.items()
        for n in range(1, most + 1)
        if not any(name.startswith(f"test_{letter}{n}_") for name in names)
    ]
    assert not without
