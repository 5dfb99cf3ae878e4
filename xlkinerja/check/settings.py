"""What an office has settled for its checks: xlkinerja.toml in the checked folder, and the same on the command line.

pilih = ["XK3", "XK501"]
gagal_pada = "peringatan"

[abaikan]
XK505 = "Huruf besar mengikuti Renstra yang sudah ditetapkan."

[abaikan.XK301]
alasan = "Dihitung dengan rumus Renstra 2020–2024, disetujui Inspektorat."
berkas = "Realisasi.xlsx"
lembar = "Realisasi"
sel = "N12:N14"
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Diabaikan, Finding, Report, Tingkat
from xlkinerja.workbook.address import split_range, split_ref

NAMA = "xlkinerja.toml"
_DAFTAR = "Lihat daftarnya dengan: xlkinerja aturan"
_CONTOH_ALASAN = 'XK505 = "Huruf besar mengikuti Renstra."'
_CONTOH = {
    "pilih": 'pilih = ["XK3", "XK501"]',
    "gagal_pada": 'gagal_pada = "galat"',
    "abaikan": f"[abaikan] lalu baris {_CONTOH_ALASAN}",
    "alasan": 'alasan = "Huruf besar mengikuti Renstra."',
    "berkas": 'berkas = "Realisasi.xlsx"',
    "lembar": 'lembar = "Realisasi"',
    "sel": 'sel = "N12" atau sel = "N12:N20"',
}


class PengaturanSalah(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """Settings that cannot be used: what stands and what to write instead."""


class _Bentuk(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Abaikan(_Bentuk):
    """One thing to set aside, with its reason; empty places mean everywhere.

    `berkas` may hold * and ?, `sel` is a cell or a range.
    """

    alasan: str
    berkas: str = ""
    lembar: str = ""
    sel: str = ""

    @field_validator("alasan")
    @classmethod
    def _ada_alasan(cls, alasan: str) -> str:
        if not (rapi := " ".join(alasan.split())):
            raise ValueError(f"alasan kosong. Tulis alasannya, misalnya {_CONTOH['alasan']}")
        return rapi

    @field_validator("sel")
    @classmethod
    def _sel_terbaca(cls, sel: str) -> str:
        try:
            if sel:
                split_range(sel.upper())
        except ValueError:
            raise ValueError(f"«{sel}» bukan alamat sel. Tulis seperti {_CONTOH['sel']}") from None
        return sel.upper()

    def covers(self, temuan: Finding) -> bool:
        """Whether a finding stands where this applies."""
        nama = temuan.berkas.casefold()
        pola = self.berkas.casefold()
        if pola and not (fnmatchcase(nama, pola) or fnmatchcase(PurePosixPath(nama).name, pola)):
            return False
        if self.lembar and self.lembar.casefold() != temuan.lembar.casefold():
            return False
        return not self.sel or _inside(temuan.sel, self.sel)


def _inside(sel: str, rentang: str) -> bool:
    try:
        kolom, baris = split_ref(sel)
    except ValueError:
        return False
    c1, r1, c2, r2 = split_range(rentang)
    return c1 <= kolom <= c2 and r1 <= baris <= r2


class Settings(_Bentuk):
    """What a check looks at, what it sets aside, and what makes it fail; `pilih` empty means every rule."""

    pilih: tuple[str, ...] = ()
    abaikan: Mapping[str, tuple[Abaikan, ...]] = {}
    gagal_pada: Tingkat = Tingkat.GALAT

    @field_validator("pilih", mode="before")
    @classmethod
    def _pilih(cls, pilih: Any) -> tuple[str, ...]:
        if not isinstance(pilih, list | tuple) or not all(isinstance(k, str) for k in pilih):
            raise ValueError(f"pilih seharusnya daftar kode. Tulis seperti {_CONTOH['pilih']}")
        return tuple(known(k, family=True) for k in pilih)

    @field_validator("gagal_pada", mode="before")
    @classmethod
    def _gagal_pada(cls, tingkat: Any) -> Tingkat:
        if tingkat not in [str(t) for t in Tingkat]:
            raise ValueError(
                f"gagal_pada seharusnya galat, peringatan, atau info; tertulis {tingkat!r}. "
                f"Tulis seperti {_CONTOH['gagal_pada']}"
            )
        return Tingkat(tingkat)

    @field_validator("abaikan", mode="before")
    @classmethod
    def _abaikan(cls, isi: Any) -> Any:
        """A code with its reason, with a table, or with several tables."""
        if not isinstance(isi, Mapping):
            raise ValueError(f"abaikan seharusnya bagian tersendiri. Tulis {_CONTOH['abaikan']}")  # noqa: TRY004 - pydantic
        hasil = {}
        for kode, nilai in isi.items():
            daftar = nilai if isinstance(nilai, list | tuple) else (nilai,)
            hasil[known(kode)] = tuple({"alasan": n} if isinstance(n, str) else n for n in daftar)
        return hasil


def known(kode: str, *, family: bool = False) -> str:
    """A code as it is written in the list of rules; the beginning of codes where a family will do."""
    rapi = kode.strip().upper()
    dikenal = [r.kode for r in rules()]
    nama = {r.nama.upper(): r.kode for r in rules()}
    if rapi in nama:
        return nama[rapi]
    if rapi in dikenal or (family and len(rapi) > 2 and any(d.startswith(rapi) for d in dikenal)):
        return rapi
    keluarga = [d for d in dikenal if len(rapi) > 2 and d.startswith(rapi)]
    if keluarga:
        raise PengaturanSalah(
            f"{rapi} menyebut {len(keluarga)} aturan sekaligus. Di sini tulis kode lengkapnya, misalnya {keluarga[0]}. "
            + _DAFTAR
        )
    dekat = get_close_matches(rapi, [*dikenal, *nama], 1, 0.75)
    maksud = f" Maksudnya {nama.get(dekat[0], dekat[0])}?" if dekat else ""
    raise PengaturanSalah(f"Kode aturan {kode.strip() or '(kosong)'} tidak dikenal.{maksud} {_DAFTAR}")


def parse_toml(teks: str, nama: str = NAMA) -> Settings:
    """The settings that a file holds. Raises PengaturanSalah, which names the file."""
    try:
        return Settings(**tomllib.loads(teks))
    except tomllib.TOMLDecodeError as error:
        letak = str(error).rpartition("(at ")[2].rstrip(")").replace("line", "baris").replace("column", "kolom")
        letak = letak.replace("end of document", "akhir berkas")
        raise PengaturanSalah(
            f"{nama}, {letak}: tidak terbaca. Teks harus dalam tanda kutip dan tiap kunci satu baris, misalnya "
            f"{_CONTOH['pilih']}"
        ) from None
    except ValidationError as error:
        raise PengaturanSalah(f"{nama}: {_sentence(error)}") from None
    except TypeError:  # a key that is no Python name
        raise PengaturanSalah(f"{nama}: {_unknown('')}") from None


def _sentence(error: ValidationError) -> str:
    """The first mistake as one or two sentences."""
    satu = error.errors(include_url=False)[0]
    tempat = [str(b) for b in satu["loc"]]
    kunci = next((b for b in reversed(tempat) if not b.isdigit()), "")
    milik = f"abaikan {tempat[1]}: " if len(tempat) > 1 and tempat[0] == "abaikan" else ""
    if satu["type"] == "value_error":
        return f"{milik}{str(satu['ctx']['error']).rstrip('.')}."
    if satu["type"] == "extra_forbidden":
        return milik + _unknown(kunci, within_ignored=bool(milik))
    if satu["type"] == "missing":
        return f"{milik}alasannya belum ditulis. Tulis seperti {_CONTOH['alasan']}"
    contoh = _CONTOH.get(kunci, _CONTOH_ALASAN.replace("XK505", tempat[1] if milik else "XK505"))
    return f"{milik}{'isinya' if kunci not in _CONTOH else kunci} bukan teks dalam tanda kutip. Tulis seperti {contoh}"


def _unknown(kunci: str, *, within_ignored: bool = False) -> str:
    ada = Abaikan.model_fields if within_ignored else Settings.model_fields
    return f"kunci {kunci or '(tanpa nama)'} tidak dikenal. Yang dikenal: {', '.join(ada)}."


def load(locations: Iterable[Path]) -> Settings:
    """The settings of the folder that is checked, or in which the checked files lie; those of none where none has any.

    Raises PengaturanSalah also where two folders have their own, since neither speaks for the other.
    """
    folder = dict.fromkeys((p if p.is_dir() else p.parent).absolute() for p in locations)
    berkas = [f / NAMA for f in folder if (f / NAMA).is_file()]
    if len(berkas) > 1:
        raise PengaturanSalah(
            f"Ada dua pengaturan: {berkas[0]} dan {berkas[1]}. Periksa foldernya satu per satu, atau satukan "
            "pengaturannya di folder di atasnya dan periksa folder itu."
        )
    if not berkas:
        return Settings()
    try:
        teks = berkas[0].read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise PengaturanSalah(f"{berkas[0]}: bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8.") from None
    except OSError as error:
        raise PengaturanSalah(f"{berkas[0]}: tidak dapat dibaca ({error.strerror}).") from None
    return parse_toml(teks, str(berkas[0]))


def parse_pilih(teks: str) -> tuple[str, ...]:
    """Codes and families from the command line, between commas."""
    return tuple(known(k, family=True) for k in teks.split(",") if k.strip())


def parse_abaikan(pasangan: Iterable[str]) -> dict[str, tuple[Abaikan, ...]]:
    """KODE=alasan from the command line. Raises PengaturanSalah where the reason is missing."""
    hasil: dict[str, tuple[Abaikan, ...]] = {}
    for teks in pasangan:
        kode, _, alasan = teks.partition("=")
        kode = known(kode)
        if not alasan.strip():
            raise PengaturanSalah(
                f'--abaikan {kode} belum beralasan. Tulis seperti --abaikan "{kode}=Huruf besar mengikuti Renstra."'
            )
        hasil[kode] = (*hasil.get(kode, ()), Abaikan(alasan=alasan))
    return hasil


def unused(report: Report, abaikan: Mapping[str, tuple[Abaikan, ...]], pilih: Iterable[str] = ()) -> tuple[str, ...]:
    """Code and place of everything to be ignored that no finding of the report answers to; `pilih` as in Settings."""
    dicari = tuple(pilih) or ("",)
    return tuple(
        " ".join([kode, *filter(None, (a.berkas, a.lembar, a.sel))])
        for kode, isi in abaikan.items()
        for a in isi
        if kode.startswith(dicari) and not any(t.kode == kode and a.covers(t) for t in report.temuan)
    )


def ignore(report: Report, abaikan: Mapping[str, tuple[Abaikan, ...]]) -> Report:
    """The report with what is to be ignored set aside, each with its reason."""
    temuan: list[Finding] = []
    diabaikan: list[Diabaikan] = []
    for t in report.temuan:
        kena = next((a for a in abaikan.get(t.kode, ()) if a.covers(t)), None)
        if kena is None:
            temuan.append(t)
        else:
            diabaikan.append(Diabaikan(t, kena.alasan))
    return replace(report, temuan=tuple(temuan), diabaikan=(*report.diabaikan, *diabaikan))
