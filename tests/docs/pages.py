"""The documentation as data: its fenced examples, made parts, headings and links.

In: the Markdown files of the repository that people read. Out: values. Nothing here judges.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]))

_FENCE = re.compile(
    r"^(?P<indent> *)(?P<mark>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=indent)(?P=mark) *$",
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^(#{1,6}) +(.+?)(?: +#+)?$", re.MULTILINE)
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(([^()\s]+)\)")
_CODE = re.compile(r"(`+).+?\1")
_MADE = re.compile(r"<!-- made: (?P<what>.+?) -->\n(?P<text>.*?)<!-- /made -->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: `info` is what follows the opening marks, `line` the line of the marks."""

    page: str
    line: int
    info: str
    text: str

    @property
    def id(self) -> str:
        """What a test's name shows."""
        return f"{self.page}:{self.line}"


def name_of(page: Path) -> str:
    """A page's path within the repository."""
    return page.relative_to(ROOT).as_posix()


def fences(page: Path) -> Iterator[Fence]:
    """The fenced blocks of a page, without the indent that they have in a list."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        inside = re.sub(f"^{found['indent']}", "", found["text"], flags=re.MULTILINE)
        line = text.count("\n", 0, found.start()) + 1
        yield Fence(name_of(page), line, found["info"].strip(), inside)


def all_fences(*infos: str) -> list[Fence]:
    """The fenced blocks of all pages whose info string is one of `infos`."""
    return [fence for page in PAGES for fence in fences(page) if fence.info in infos]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def headings(page: Path) -> list[str]:
    """The words of a page's headings, as Markdown."""
    return [found[2] for found in _HEADING.finditer(prose(page))]


def anchors(page: Path) -> set[str]:
    """The anchors that a code host gives to a page's headings."""
    found: dict[str, int] = {}
    made = set()
    for heading in headings(page):
        anchor = _anchor(heading)
        again = found.get(anchor, 0)
        made.add(f"{anchor}-{again}" if again else anchor)
        found[anchor] = again + 1
    return made


def _anchor(heading: str) -> str:
    """GitHub's: small letters; letters, digits, hyphens and underscores kept; a space is a hyphen."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    kept = (c for c in words if c in " -_" or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).replace(" ", "-")


def links(page: Path) -> list[str]:
    """Where a page's links and pictures lead."""
    return _LINK.findall(_CODE.sub("", prose(page)))


def made_parts(page: Path) -> dict[str, str]:
    """The parts of a page that are made from the code, by what they are made of."""
    text = page.read_text(encoding="utf-8")
    return {found["what"]: found["text"] for found in _MADE.finditer(text)}


def with_made_parts(page: Path, made: dict[str, str]) -> str:
    """A page's text with its made parts replaced by `made`."""
    text = page.read_text(encoding="utf-8")
    return _MADE.sub(
        lambda found: f"<!-- made: {found['what']} -->\n{made[found['what']]}<!-- /made -->", text
    )
