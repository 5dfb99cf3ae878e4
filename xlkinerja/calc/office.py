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
VARIABLE = "XLKINERJA_SOFFICE"
LIMIT = 120.0
_NAMA_UNOPKG = ("unopkg.com", "unopkg.exe", "unopkg", "unopkg.bin")
#: Folders with soffice, by platform; {} is a variable of the environment or the home folder.
PLACES = {
    "win32": ("{PROGRAMFILES}/LibreOffice/program", "{PROGRAMFILES(X86)}/LibreOffice/program"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS", "{HOME}/Applications/LibreOffice.app/Contents/MacOS"),
    "linux": ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program"),
}
_TIDAK_ADA = (
    "LibreOffice tidak ditemukan. Pasang LibreOffice (Debian/Ubuntu: apt install libreoffice-calc python3-uno), "
    f"atau sebutkan letak soffice dalam variabel {VARIABLE}."
)
_TERBUKA = (
    "LibreOffice sedang terbuka. Tutup semua jendelanya, juga mulai cepat di baki sistem, lalu ulangi. "
    "Bila sudah tertutup, hapus berkas {kunci}."
)


class ExtensionFailed(Exception):  # noqa: N818 - a domain word
    """Something the user can mend, in one or two sentences (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Office:
    """A LibreOffice: the folder of its programs, and the profile where it is another than the user's own."""

    program: Path
    profile: Path | None = None

    @property
    def unopkg(self) -> Path:
        """Installs extensions. Raises ExtensionFailed where there is none."""
        ada = next((p for n in _NAMA_UNOPKG if (p := self.program / n).is_file()), None)
        if ada is None:
            raise ExtensionFailed(f"unopkg tidak ada di {self.program}. Pasang ulang LibreOffice.")
        return ada

    @property
    def knows_python(self) -> bool:
        """Whether extensions written in Python can be loaded; Debian has that in a package of its own."""
        return any((f / "pythonloader.py").is_file() for f in (self.program, self.program.parent / "Resources"))

    def run(self, *given: str) -> subprocess.CompletedProcess[str]:
        """One call of unopkg. Raises ExtensionFailed where the office is open or the program does not run."""
        self._tertutup(*given)
        profile = [f"-env:UserInstallation={self.profile.resolve().as_uri()}"] if self.profile else []
        commands = [str(self.unopkg), *given[:1], *profile, *given[1:]]
        try:
            result = subprocess.run(  # noqa: S603 - LibreOffice's own program
                commands, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False,
                timeout=LIMIT, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            alasan = getattr(error, "strerror", None) or f"tidak selesai dalam {LIMIT:g} detik"
            raise ExtensionFailed(f"{self.unopkg} tidak dapat dijalankan ({alasan}).") from None
        if terkunci := re.search(r"lock file at: *(\S.*?)'?$", result.stdout + result.stderr, re.MULTILINE):
            raise ExtensionFailed(_TERBUKA.format(kunci=terkunci[1]))
        return result

    def _tertutup(self, *given: str) -> None:
        """For all users unopkg changes extensions under an open office; this does not."""
        pengguna = self.user_folder()
        if "--shared" in given and given[0] != "list" and pengguna and (key := pengguna.parent / ".lock").exists():
            raise ExtensionFailed(_TERBUKA.format(kunci=key))

    def user_folder(self) -> Path | None:
        """The folder `user` of the profile, as bootstraprc says where no profile is named; None where it does not."""
        if self.profile:
            return self.profile / "user"
        name = ("bootstraprc", "bootstrap.ini")
        berkas = [f / n for f in (self.program, self.program.parent / "Resources") for n in name]
        text = next((p.read_text("utf-8", "replace") for p in berkas if p.is_file()), "")
        ditemukan = re.search(r"(?m)^UserInstallation=(.+?)\s*$", text)
        if not ditemukan:
            return None
        letak = re.sub(r"(?i)\$\{?SYSUSERCONFIG\}?", lambda _: settings_folder().as_posix(), ditemukan[1])
        letak = re.sub(r"(?i)\$\{?ORIGIN\}?", lambda _: self.program.as_posix(), letak)
        return Path(from_url(letak) if letak.startswith("file:") else letak) / "user"

    def extension_folder(self, url: str) -> Path | None:
        """The folder that `unopkg list` gives as the URL of an extension."""
        parts = re.search(r"\$\{?(UNO_(?:USER|SHARED)_PACKAGES_CACHE)\}?/(.+)", unquote(url))
        if not parts:
            return None
        pengguna = self.user_folder()
        if parts[1] == "UNO_USER_PACKAGES_CACHE":
            return pengguna / "uno_packages" / "cache" / parts[2] if pengguna else None
        for_all_users = os.environ.get(parts[1], "")
        akar = (
            Path(from_url(for_all_users)) if for_all_users else self.program.parent / "share" / "uno_packages" / "cache"
        )
        return akar / parts[2]


def from_url(url: str) -> str:
    """The path of a file URL."""
    return url2pathname(urlparse(url).path)


def settings_folder(env: Mapping[str, str] | None = None) -> Path:
    """Where programs keep the settings of this user: $SYSUSERCONFIG of LibreOffice."""
    env = os.environ if env is None else env
    if sys.platform == "win32":
        return Path(env.get("APPDATA", ""))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(env.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def find_office(profile: Path | None = None, env: Mapping[str, str] | None = None) -> Office:
    """The LibreOffice that XLKINERJA_SOFFICE names, the one on PATH, or the usual one. Raises ExtensionFailed."""
    env = os.environ if env is None else env
    disebut = env.get(VARIABLE, "")
    if disebut:
        letak = Path(disebut)
        program = _program(letak if letak.is_dir() else letak.resolve().parent)
        if program is None:
            raise ExtensionFailed(f"{VARIABLE} menyebut {disebut}, tetapi di situ tidak ada LibreOffice.")
        return Office(program, profile)
    jalur = (shutil.which(name, path=env.get("PATH", "")) for name in ("soffice", "libreoffice"))
    candidates = [Path(p).resolve().parent for p in jalur if p]
    given = {"HOME": str(Path.home()), **{name.upper(): content for name, content in env.items()}}
    candidates += [
        Path(re.sub(r"\{(.+?)\}", lambda m: given.get(m[1], ""), place))
        for place in PLACES.get(sys.platform, PLACES["linux"])
    ]
    candidates += sorted(Path("/opt").glob("libreoffice*/program"), reverse=True)
    ada = next((p for p in map(_program, candidates) if p), None)
    if ada is None:
        raise ExtensionFailed(_TIDAK_ADA)
    return Office(ada, profile)


def _program(folder: Path) -> Path | None:
    return folder if any((folder / name).is_file() for name in ("soffice", "soffice.exe", "soffice.bin")) else None
