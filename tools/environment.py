"""What `make` needs on this machine: the environment in .venv, a browser, the validators.

    python3 tools/environment.py site    .venv with what builds the site
    python3 tools/environment.py test    that, and what tests it: tools, a browser, the validators
    python3 tools/environment.py lighthouse    that, and Lighthouse, in .cache/lighthouse

In: the lock files and pyproject.toml. Out: .venv and node_modules, complete or taken for missing:
a note of what they hold is written last, so one that was interrupted is made anew. Where all is in
place nothing happens. Standard library only: this runs before .venv is there.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LIGHTHOUSE = ROOT / ".cache" / "lighthouse"
LOCKS = {"site": "requirements.lock", "test": "requirements-dev.lock"}
WINDOWLESS = "chromium-headless-shell"
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
SERVERS = {"nginx": "nginx", "apache2": "apache2-bin"}
"""The servers that test what a site tells its host, and their apt packages."""

POLICY = Path("/usr/sbin/policy-rc.d")
"""What Debian's packages ask whether the service that they bring may start."""

IN_CI = os.environ.get("CI", "") not in {"", "0", "false"}


class MissingError(Exception):
    """Something has to be done by hand first; the message says what."""


def browser(*, whole: bool = False) -> str | None:
    """The Chromium or Chrome that drives the browser tests; NEWSBRIEF_BROWSER names another one.

    Tests do without a window and all around it, where there is one that has none: a visit costs
    half as much. `whole` looks for a browser as people have it first.
    """
    known = (*BROWSERS, WINDOWLESS) if whole else (WINDOWLESS, *BROWSERS)
    candidates = (os.environ.get("NEWSBRIEF_BROWSER") or None, *known)
    return next((found for name in candidates if name and (found := shutil.which(name))), None)


def server(name: str) -> str | None:
    """One of SERVERS, where it is installed: what is for administrators is on nobody else's path."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin")


def make_python(kind: str) -> None:
    """Bring .venv to what the lock file of `kind` says; the project itself is in it, editable.

    Raises MissingError where Python's venv module or a package cannot be had.
    """
    note = VENV / "newsbrief.json"
    wanted = {"machine": _machine(), "site": _fingerprint(LOCKS["site"])}
    if kind == "test":
        wanted["test"] = _fingerprint(LOCKS["test"])
    there = _read(note)
    if wanted.items() <= there.items():
        return
    _say(f"Setting up .venv from {LOCKS[kind]}: about a minute, this once.")
    note.unlink(missing_ok=True)
    if there.keys() != {"machine", "site"} or not there.items() <= wanted.items():
        _make_venv()
    _pip("--require-hashes", "--no-deps", "-r", LOCKS[kind])
    _pip("--no-build-isolation", "--no-deps", "-e", ".")
    note.write_text(json.dumps(wanted))


def make_node(folder: Path, what: str) -> None:
    """Bring node_modules in `folder` to what the package-lock.json there says; it holds `what`."""
    npm = shutil.which("npm")
    if npm is None:
        return
    note = folder / "node_modules" / "newsbrief.json"
    wanted = {"lock": _digest((folder / "package-lock.json").read_bytes())}
    if _read(note) == wanted:
        return
    _say(f"Setting up node_modules: {what}, this once.")
    note.unlink(missing_ok=True)
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    if subprocess.run([npm, "ci", *options], cwd=folder, check=False).returncode:
        raise MissingError(f"npm could not install {what}: see its own words above.")
    note.write_text(json.dumps(wanted))


def make_lighthouse() -> None:
    """Lighthouse, which is large, in a folder of its own."""
    LIGHTHOUSE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tests" / "lighthouse" / name, LIGHTHOUSE / name)
    make_node(LIGHTHOUSE, "Lighthouse")


def make_machine() -> None:
    """Install what the machine itself lacks for the tests, where that can be done unasked.

    Only as root with apt, as on a build machine. Elsewhere it says what is missing and what the
    tests then leave out.
    """
    lacking = dict(_lacking())
    if not lacking:
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        packages = [package for package, _ in lacking.values()]
        _say(f"Installing {', '.join(packages)} with apt.")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["install", "-y", "--no-install-recommends", *packages]
        with no_service_starts(POLICY):
            for command in (["update"], install):
                subprocess.run(
                    [apt, "-qq", *command], env=quiet, check=False, stdin=subprocess.DEVNULL
                )
        lacking = dict(_lacking())
    for what, (package, skipped) in lacking.items():
        _say(f"{what} is missing (package {package}, or the like): {skipped} are left out.")
    if lacking and IN_CI:
        raise MissingError("On a build machine nothing may be left out.")


def make_others() -> None:
    """All for the tests that is not Python's."""
    make_machine()
    make_node(ROOT, "the HTML checker and axe")


@contextmanager
def no_service_starts(policy: Path) -> Iterator[None]:
    """Meanwhile no package that is installed starts its service; a `policy` that is there stands."""
    try:
        with policy.open("x", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexit 101\n")  # which says: not allowed, and no failure
    except FileExistsError:
        yield
        return
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink()


def main(arguments: list[str]) -> int:
    """Do what `arguments` name, one of the above; 0 when it is done, 2 when it cannot be."""
    if arguments not in (["site"], ["test"], ["lighthouse"]):
        _say(__doc__ or "")
        return 2
    try:
        with _one_at_a_time():
            if arguments == ["site"]:
                make_python("site")
            else:
                _both(partial(make_python, "test"), make_others)
            if arguments == ["lighthouse"]:
                make_lighthouse()
    except MissingError as missing:
        _say(str(missing))
        return 2
    return 0


def _lacking() -> Iterator[tuple[str, tuple[str, str]]]:
    """What is missing: its name, its apt package, and the tests that need it."""
    if browser() is None:
        yield "Chromium", (WINDOWLESS, "the browser tests")
    if shutil.which("npm") is None:
        yield "npm", ("npm", "the HTML checker and axe")
    if shutil.which("java") is None:
        yield "Java", ("default-jre-headless", "the checks of HTML")
    for name, package in SERVERS.items():
        if server(name) is None:
            yield name, (package, "the tests of the files for such a host")


def _make_venv() -> None:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise MissingError(
            f"Python {version} could not make .venv: its venv module is missing or broken. "
            f"On Debian and Ubuntu: apt install python{version}-venv. Then run make again."
        )


def _pip(*arguments: str) -> None:
    options = ("-qq", "--no-input", "--no-compile", "--disable-pip-version-check")
    command = [str(VENV / "bin" / "python"), "-m", "pip", "install", *options, *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise MissingError(
            "pip could not install what the lock file names: see its own words above. "
            "When the network is back, run make again."
        )


def _machine() -> str:
    """What an environment is bound to: the interpreter and the folder, both by their path."""
    return f"{sys.version} {Path(sys.executable).resolve()} {ROOT}"


def _fingerprint(lock: str) -> str:
    """Changes with the lock file, and with what pyproject.toml says about installing."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installing = json.dumps([project["project"], project["build-system"]], sort_keys=True)
    return _digest((ROOT / lock).read_bytes() + installing.encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(note: Path) -> Mapping[str, str]:
    try:
        found = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _both(one: Callable[[], None], other: Callable[[], None]) -> None:
    """Do both at once, as each waits for the network most of the time."""
    with ThreadPoolExecutor() as hands:
        for done in [hands.submit(one), hands.submit(other)]:
            done.result()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two makes at once: the second waits until the first has set everything up."""
    (ROOT / ".cache").mkdir(exist_ok=True)
    with (ROOT / ".cache" / "environment.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
