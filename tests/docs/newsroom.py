"""The newsroom of the documentation's examples: Port Merrow, as a folder.

In: the pages' fenced examples. Out: files on disk, and the text of articles made of the parts that
the examples show. An example that shows a few keys only is laid over the article of editors.md:
its keys stand first, so that a message about line 3 of the file is about line 2 of the example.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

from tests.docs.pages import PAGES, ROOT, Fence, fences, name_of

GUIDE = ROOT / "docs" / "editors.md"
ARTICLE = "content/articles/2025/03/ferry-sails-again.md"
NOW = datetime(2025, 3, 15, 12, 0, tzinfo=UTC)

SETTINGS = """\
site_name: The Merrow Desk
docs_dir: content
theme:
  name: newsbrief
plugins:
  - newsbrief
"""
PICTURE = b"\xff\xd8\xff\xe0 a picture"

_FILE = re.compile(r"(?:yaml|markdown) (?P<path>content/\S+)")
_OVERRIDE = re.compile(r"(?:html|css) overrides/(?P<path>\S+)")
_KEY = re.compile(r"^[A-Za-z_]+:", re.MULTILINE)


def file_of(fence: Fence) -> str | None:
    """The path of the newsroom's file that an example is, if it is one."""
    found = _FILE.fullmatch(fence.info)
    return found["path"] if found else None


def override_of(fence: Fence) -> str | None:
    """The path in the theme of the file that an example stands in for, if it is one."""
    found = _OVERRIDE.fullmatch(fence.info)
    return found["path"] if found else None


def pages_with(*infos: str) -> list[Path]:
    """The pages that have such an example."""
    return [page for page in PAGES if any(fence.info in infos for fence in fences(page))]


def article(part: str = "") -> str:
    """The article of editors.md as a file; the keys of `part` stand in place of its own."""
    annotation, body = (_only(GUIDE, info) for info in ("yaml article", "text body"))
    return f"---\n{_over(annotation, part)}---\n{body}"


def _only(page: Path, info: str) -> str:
    (fence,) = (fence for fence in fences(page) if fence.info == info)
    return fence.text


def _over(annotation: str, part: str) -> str:
    """The keys of `part`, then those of `annotation` that it does not have."""
    taken = set(_KEY.findall(part))
    kept = [block for block in _blocks(annotation) if block.split(":")[0] + ":" not in taken]
    return part + "".join(kept)


def _blocks(annotation: str) -> list[str]:
    starts = [found.start() for found in _KEY.finditer(annotation)]
    ends = [*starts[1:], len(annotation)]
    return [annotation[start:end] for start, end in zip(starts, ends, strict=True)]


def make(root: Path, page: str = "docs/editors.md", text: str | None = None) -> Path:
    """Fill `root` with the newsroom in which the examples of `page` stand; returns its mkdocs.yml.

    A page's own files stand in place of those of editors.md. `text` is the article's file, if it
    is not the one of editors.md.
    """
    _write(root / "mkdocs.yml", SETTINGS)
    for source in (GUIDE, *(other for other in PAGES if name_of(other) == page)):
        for fence in fences(source):
            if path := file_of(fence):
                _write(root / path, fence.text)
    _write(root / ARTICLE, text if text is not None else article())
    (root / "content" / "images").mkdir()
    (root / "content" / "images" / "heron.jpg").write_bytes(PICTURE)
    return root / "mkdocs.yml"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
