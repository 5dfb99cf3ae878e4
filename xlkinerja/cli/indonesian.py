"""click's own sentences in Indonesian: usage lines, missing options, wrong choices."""

from collections.abc import Callable
from typing import Any

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

_TEXTS = {
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Positional arguments": "Masukan",
    "Usage:": "Cara pakai:",
    "Usage: ": "Cara pakai: ",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Show the version and exit.": "Tampilkan versi.",
    "%(prog)s, version %(version)s": "%(prog)s, versi %(version)s",
    "Aborted!": "Dihentikan.",
    "default: {default}": "bawaan: {default}",
    "required": "wajib",
    "Error: {message}": "Salah: {message}",
    "Try '{command} {option}' for help.": "Ketik '{command} {option}' untuk bantuan.",
    "Invalid value: {message}": "Nilai salah: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai {param_hint} salah: {message}",
    "Missing command.": "Sebutkan perintahnya.",
    "Missing argument": "Masukan belum disebut:",
    "Missing option": "Pilihan belum disebut:",
    "Missing parameter": "Masukan belum disebut:",
    "Missing {param_type}": "Belum disebut: {param_type}",
    "Missing parameter: {param_name}": "Masukan belum disebut: {param_name}",
    "No such option {name!r}.": "Pilihan {name!r} tidak dikenal.",
    "No such option: {name}": "Pilihan {name} tidak dikenal.",
    "No such command {name!r}.": "Perintah {name!r} tidak dikenal.",
    "Choose from:\n\t{choices}": "Pilih salah satu:\n\t{choices}",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan {number_type}.",
    "{value} is not in the range {range}.": "{value} di luar batas {range}.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} adalah berkas, bukan folder.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} adalah folder, bukan berkas.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak dapat dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak dapat ditulis.",
    "file": "berkas",
    "directory": "folder",
    "path": "lokasi",
    "Option {name!r} does not take a value.": "Pilihan {name!r} tidak memakai nilai.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
}
_PLURALS = {
    "Got unexpected extra argument ({args})": "Masukan berlebih: {args}",
    "Option {name!r} requires an argument.": "Pilihan {name!r} perlu nilai.",
    "Option {name!r} requires {nargs} arguments.": "Pilihan {name!r} perlu {nargs} nilai.",
    "Got unexpected extra arguments ({args})": "Masukan berlebih: {args}",
    "Did you mean {possibility}?": "Maksudnya {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Maksudnya salah satu dari: {possibilities}?)",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} bukan salah satu dari {choices}.",
}


def _gettext(text: str) -> str:
    return _TEXTS.get(text) or _PLURALS.get(text) or text


def _ngettext(one: str, many: str, number: int) -> str:
    """Indonesian has no plural form of its own: one sentence serves, by either of click's two."""
    chosen = one if number == 1 else many
    return _PLURALS.get(chosen) or _PLURALS.get(one) or _PLURALS.get(many) or _TEXTS.get(chosen) or chosen


def speak_indonesian() -> None:
    """Replace click's look-up of sentences. Only this process is touched, and only what it says."""
    for module in (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types):
        for name, function in (("_", _gettext), ("ngettext", _ngettext)):
            if hasattr(module, name):
                setattr(module, name, function)
    for error in (click.exceptions.ClickException, click.exceptions.BadParameter, click.exceptions.FileError,
                  click.exceptions.NoSuchOption, click.exceptions.MissingParameter):  # fmt: skip
        if not hasattr(error.format_message, "visible"):
            setattr(error, "format_message", _made_visible(error.format_message))  # noqa: B010 - a class of click's


def _made_visible(message: Callable[[Any], str]) -> Any:
    """A message that may quote what was typed, with nothing in it that a terminal would obey."""

    def format_message(self: click.exceptions.ClickException) -> str:
        from xlkinerja.workbook.values import visible

        return visible(message(self))

    format_message.visible = True  # type: ignore[attr-defined]
    return format_message
