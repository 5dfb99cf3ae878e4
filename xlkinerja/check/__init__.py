"""Findings and the rules that make them. The package bears the name of its function and is called like it."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Package(ModuleType):
    """`xlkinerja.check` is this package as soon as any of its modules is imported, and the published function."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        return import_module("xlkinerja.check.checking").check(*args, **options)


sys.modules[__name__].__class__ = _Package
