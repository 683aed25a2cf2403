"""Articles. In: a file of `content/articles/`. Out: an Article, or the Problems that keep it from being one."""

import re
from dataclasses import dataclass
from datetime import tzinfo

from generator.annotation.article import Annotation
from generator.article import Article
from generator.intake.document import TOP, Document, read_document
from generator.intake.guess import slug_of
from generator.intake.rules import broken, each_place_once
from generator.intake.validation import validate, value_at
from generator.problem import Position, Problem
from generator.vocabulary import Address

_PLACE = re.compile(
    r"(?:.*/)?articles/(?P<address>[0-9]{4}/(?:0[1-9]|1[0-2])/(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.md)"
)
_FOLDER = re.compile(r"(?:.*/)?articles/")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])\b")
_TAKEN = {"index", "readme"}
"""Names that make a file its folder's own page, in MkDocs and on code hosts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: `document` where its YAML could be read, `article` where all is well with it."""

    article: Article | None
    document: Document | None
    problems: tuple[Problem, ...]


def read_article(
    path: str, data: bytes, zone: tzinfo
) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read one file of `content/articles/`; `path` is relative to the newsroom's folder.

    `zone` is the time zone of times that name none. With any error there is no Article. What the
    annotation refers to in the registries is not checked here.
    """
    reading = read(path, data, zone)
    return reading.article, reading.problems


def read(path: str, data: bytes, zone: tzinfo) -> Reading:
    """Read one article, and keep what its references can be checked with."""
    document, unsound = read_document(path, data, "the article’s text as it was received")
    problems = [*unsound]
    annotation: Annotation | None = None
    if document:
        annotation, wrong = validate(path, document.tree, Annotation, zone, top=TOP)
        problems = [*each_place_once(problems, wrong)]
    address = _address(path)
    if not address:
        problems.append(_misplaced(path, document))
    failed = any(problem.severity == "error" for problem in problems)
    article = None
    if document and annotation and address and not failed:
        positions = document.tree.positions
        article = Article(
            path,
            address,
            annotation,
            document.body,
            document.body_line,
            positions,
            yaml=document.yaml,
        )
    problems.sort(key=lambda problem: problem.sort_key)
    return Reading(article, document, tuple(problems))


def _address(path: str) -> Address | None:
    found = _PLACE.fullmatch(path)
    return Address(found["address"]) if found and found["slug"] not in _TAKEN else None


def _misplaced(path: str, document: Document | None) -> Problem:
    folder = _FOLDER.match(path)
    stem = path.rpartition("/")[2].removesuffix(".md")
    value = document.tree.value if document else None
    headline, published = value_at(value, ("headline",)), value_at(value, ("published",))
    month = _MONTH.match(str(published)) or _MONTH.search(path.replace("/", "-"))
    slug = slug_of(stem)
    if not slug or slug in _TAKEN:
        slug = slug_of(str(headline or ""))[:60].strip("-") or "a-few-words"
    right = f"{month[1]}/{month[2]}/{slug}.md" if month else f"YEAR/MONTH/{slug}.md"
    return broken(
        "misplaced-article",
        path,
        Position(),
        "This file’s place can’t be an article’s address: year, month, and a name in small letters, digits and hyphens.",
        f"Move it to {folder[0] if folder else 'content/articles/'}{right}",
    )
