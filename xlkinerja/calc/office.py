"""Where LibreOffice, its unopkg and the user's profile are on this computer, and one call of unopkg."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlparse
from urllib.request import url2pathname

#: Names a folder with soffice in it, or soffice itself.
VARIABEL = "XLKINERJA_SOFFICE"
BATAS = 120.0
_NAMA_UNOPKG = ("unopkg.com", "unopkg.exe", "unopkg", "unopkg.bin")
#: Folders with soffice, by platform; {} is a variable of the environment or the home folder.
TEMPAT = {
    "win32": ("{PROGRAMFILES}/LibreOffice/program", "{PROGRAMFILES(X86)}/LibreOffice/program"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS", "{HOME}/Applications/LibreOffice.app/Contents/MacOS"),
    "linux": ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program"),
}
_TIDAK_ADA = (
    "LibreOffice tidak ditemukan. Pasang LibreOffice (Debian/Ubuntu: apt install libreoffice-calc python3-uno), "
    f"atau sebutkan letak soffice dalam variabel {VARIABEL}."
)
_TERBUKA = (
    "LibreOffice sedang terbuka. Tutup semua jendelanya, juga mulai cepat di baki sistem, lalu ulangi. "
    "Bila sudah tertutup, hapus berkas {kunci}."
)


class EkstensiGagal(Exception):  # noqa: N818 - a domain word
    """Something the user can mend, in one or two sentences (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Kantor:
    """A LibreOffice: the folder of its programs, and the profile where it is another than the user's own."""

    program: Path
    profil: Path | None = None

    @property
    def unopkg(self) -> Path:
        """Installs extensions. Raises EkstensiGagal where there is none."""
        ada = next((p for n in _NAMA_UNOPKG if (p := self.program / n).is_file()), None)
        if ada is None:
            raise EkstensiGagal(f"unopkg tidak ada di {self.program}. Pasang ulang LibreOffice.")
        return ada

    @property
    def mengenal_python(self) -> bool:
        """Whether extensions written in Python can be loaded; Debian has that in a package of its own."""
        return any((f / "pythonloader.py").is_file() for f in (self.program, self.program.parent / "Resources"))

    def jalankan(self, *isian: str) -> subprocess.CompletedProcess[str]:
        """One call of unopkg. Raises EkstensiGagal where the office is open or the program does not run."""
        self._tertutup(*isian)
        profil = [f"-env:UserInstallation={self.profil.resolve().as_uri()}"] if self.profil else []
        perintah = [str(self.unopkg), *isian[:1], *profil, *isian[1:]]
        try:
            hasil = subprocess.run(  # noqa: S603 - LibreOffice's own program
                perintah, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False,
                timeout=BATAS, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as galat:
            alasan = getattr(galat, "strerror", None) or f"tidak selesai dalam {BATAS:g} detik"
            raise EkstensiGagal(f"{self.unopkg} tidak dapat dijalankan ({alasan}).") from None
        if terkunci := re.search(r"lock file at: *(\S.*?)'?$", hasil.stdout + hasil.stderr, re.MULTILINE):
            raise EkstensiGagal(_TERBUKA.format(kunci=terkunci[1]))
        return hasil

    def _tertutup(self, *isian: str) -> None:
        """For all users unopkg changes extensions under an open office; this does not."""
        pengguna = self.folder_pengguna()
        if "--shared" in isian and isian[0] != "list" and pengguna and (kunci := pengguna.parent / ".lock").exists():
            raise EkstensiGagal(_TERBUKA.format(kunci=kunci))

    def folder_pengguna(self) -> Path | None:
        """The folder `user` of the profile, as bootstraprc says where no profile is named; None where it does not."""
        if self.profil:
            return self.profil / "user"
        nama = ("bootstraprc", "bootstrap.ini")
        berkas = [f / n for f in (self.program, self.program.parent / "Resources") for n in nama]
        teks = next((p.read_text("utf-8", "replace") for p in berkas if p.is_file()), "")
        ditemukan = re.search(r"(?m)^UserInstallation=(.+?)\s*$", teks)
        if not ditemukan:
            return None
        letak = re.sub(r"(?i)\$\{?SYSUSERCONFIG\}?", lambda _: folder_setelan().as_posix(), ditemukan[1])
        letak = re.sub(r"(?i)\$\{?ORIGIN\}?", lambda _: self.program.as_posix(), letak)
        return Path(dari_url(letak) if letak.startswith("file:") else letak) / "user"

    def folder_ekstensi(self, url: str) -> Path | None:
        """The folder that `unopkg list` gives as the URL of an extension."""
        bagian = re.search(r"\$\{?(UNO_(?:USER|SHARED)_PACKAGES_CACHE)\}?/(.+)", unquote(url))
        if not bagian:
            return None
        pengguna = self.folder_pengguna()
        if bagian[1] == "UNO_USER_PACKAGES_CACHE":
            return pengguna / "uno_packages" / "cache" / bagian[2] if pengguna else None
        bersama = os.environ.get(bagian[1], "")
        akar = Path(dari_url(bersama)) if bersama else self.program.parent / "share" / "uno_packages" / "cache"
        return akar / bagian[2]


def dari_url(url: str) -> str:
    """The path of a file URL."""
    return url2pathname(urlparse(url).path)


def folder_setelan(env: Mapping[str, str] | None = None) -> Path:
    """Where programs keep the settings of this user: $SYSUSERCONFIG of LibreOffice."""
    env = os.environ if env is None else env
    if sys.platform == "win32":
        return Path(env.get("APPDATA", ""))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(env.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def cari(profil: Path | None = None, env: Mapping[str, str] | None = None) -> Kantor:
    """The LibreOffice that XLKINERJA_SOFFICE names, the one on PATH, or the usual one. Raises EkstensiGagal."""
    env = os.environ if env is None else env
    disebut = env.get(VARIABEL, "")
    if disebut:
        letak = Path(disebut)
        program = _program(letak if letak.is_dir() else letak.resolve().parent)
        if program is None:
            raise EkstensiGagal(f"{VARIABEL} menyebut {disebut}, tetapi di situ tidak ada LibreOffice.")
        return Kantor(program, profil)
    jalur = (shutil.which(nama, path=env.get("PATH", "")) for nama in ("soffice", "libreoffice"))
    calon = [Path(p).resolve().parent for p in jalur if p]
    isian = {"HOME": str(Path.home()), **{nama.upper(): isi for nama, isi in env.items()}}
    calon += [
        Path(re.sub(r"\{(.+?)\}", lambda m: isian.get(m[1], ""), tempat))
        for tempat in TEMPAT.get(sys.platform, TEMPAT["linux"])
    ]
    calon += sorted(Path("/opt").glob("libreoffice*/program"), reverse=True)
    ada = next((p for p in map(_program, calon) if p), None)
    if ada is None:
        raise EkstensiGagal(_TIDAK_ADA)
    return Kantor(ada, profil)


def _program(folder: Path) -> Path | None:
    return folder if any((folder / nama).is_file() for nama in ("soffice", "soffice.exe", "soffice.bin")) else None
