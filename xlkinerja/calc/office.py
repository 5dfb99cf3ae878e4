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
_UNOPKG_NAMES = ("unopkg.com", "unopkg.exe", "unopkg", "unopkg.bin")
#: Folders with soffice, by platform; {} is a variable of the environment or the home folder.
PLACES = {
    "win32": ("{PROGRAMFILES}/LibreOffice/program", "{PROGRAMFILES(X86)}/LibreOffice/program"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS", "{HOME}/Applications/LibreOffice.app/Contents/MacOS"),
    "linux": ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program"),
}
_NOT_FOUND = (
    "LibreOffice tidak ditemukan. Pasang LibreOffice (Debian/Ubuntu: apt install libreoffice-calc python3-uno), "
    f"atau sebutkan letak soffice dalam variabel {VARIABLE}."
)
_OPEN = (
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
        found = next((p for n in _UNOPKG_NAMES if (p := self.program / n).is_file()), None)
        if found is None:
            raise ExtensionFailed(f"unopkg tidak ada di {self.program}. Pasang ulang LibreOffice.")
        return found

    @property
    def knows_python(self) -> bool:
        """Whether extensions written in Python can be loaded; Debian has that in a package of its own."""
        return any((f / "pythonloader.py").is_file() for f in (self.program, self.program.parent / "Resources"))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One call of unopkg. Raises ExtensionFailed where the office is open or the program does not run."""
        self._refuse_open(*arguments)
        profile = [f"-env:UserInstallation={self.profile.resolve().as_uri()}"] if self.profile else []
        command = [str(self.unopkg), *arguments[:1], *profile, *arguments[1:]]
        try:
            result = subprocess.run(  # noqa: S603 - LibreOffice's own program
                command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False,
                timeout=LIMIT, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            alasan = getattr(error, "strerror", None) or f"tidak selesai dalam {LIMIT:g} detik"
            raise ExtensionFailed(f"{self.unopkg} tidak dapat dijalankan ({alasan}).") from None
        if locked := re.search(r"lock file at: *(\S.*?)'?$", result.stdout + result.stderr, re.MULTILINE):
            raise ExtensionFailed(_OPEN.format(kunci=locked[1]))
        return result

    def _refuse_open(self, *arguments: str) -> None:
        """For all users unopkg changes extensions under an open office; this does not."""
        user = self.user_folder()
        if "--shared" in arguments and arguments[0] != "list" and user and (lock := user.parent / ".lock").exists():
            raise ExtensionFailed(_OPEN.format(kunci=lock))

    def user_folder(self) -> Path | None:
        """The folder `user` of the profile, as bootstraprc says where no profile is named; None where it does not."""
        if self.profile:
            return self.profile / "user"
        names = ("bootstraprc", "bootstrap.ini")
        files = [f / n for f in (self.program, self.program.parent / "Resources") for n in names]
        text = next((p.read_text("utf-8", "replace") for p in files if p.is_file()), "")
        found = re.search(r"(?m)^UserInstallation=(.+?)\s*$", text)
        if not found:
            return None
        letak = re.sub(r"(?i)\$\{?SYSUSERCONFIG\}?", lambda _: settings_folder().as_posix(), found[1])
        letak = re.sub(r"(?i)\$\{?ORIGIN\}?", lambda _: self.program.as_posix(), letak)
        return Path(from_url(letak) if letak.startswith("file:") else letak) / "user"

    def extension_folder(self, url: str) -> Path | None:
        """The folder that `unopkg list` gives as the URL of an extension."""
        match = re.search(r"\$\{?(UNO_(?:USER|SHARED)_PACKAGES_CACHE)\}?/(.+)", unquote(url))
        if not match:
            return None
        user = self.user_folder()
        if match[1] == "UNO_USER_PACKAGES_CACHE":
            return user / "uno_packages" / "cache" / match[2] if user else None
        shared = os.environ.get(match[1], "")
        root = Path(from_url(shared)) if shared else self.program.parent / "share" / "uno_packages" / "cache"
        return root / match[2]


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
    named = env.get(VARIABLE, "")
    if named:
        letak = Path(named)
        program = _program(letak if letak.is_dir() else letak.resolve().parent)
        if program is None:
            raise ExtensionFailed(f"{VARIABLE} menyebut {named}, tetapi di situ tidak ada LibreOffice.")
        return Office(program, profile)
    on_path = (shutil.which(name, path=env.get("PATH", "")) for name in ("soffice", "libreoffice"))
    candidates = [Path(p).resolve().parent for p in on_path if p]
    variables = {"HOME": str(Path.home()), **{name.upper(): value for name, value in env.items()}}
    candidates += [
        Path(re.sub(r"\{(.+?)\}", lambda m: variables.get(m[1], ""), place))
        for place in PLACES.get(sys.platform, PLACES["linux"])
    ]
    candidates += sorted(Path("/opt").glob("libreoffice*/program"), reverse=True)
    found = next((p for p in map(_program, candidates) if p), None)
    if found is None:
        raise ExtensionFailed(_NOT_FOUND)
    return Office(found, profile)


def _program(folder: Path) -> Path | None:
    return folder if any((folder / name).is_file() for name in ("soffice", "soffice.exe", "soffice.bin")) else None
