"""Problems as a preview shows them. In: a Publication. Out: for each page, the notes that stand on it; HTML with them.

Every problem of a file stands on the page made of it: in a list above all else, and beside the
words concerned. Problems of files without a page stand on the front page. Never in a build.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from html import escape

from generator.newsroom import Proof, Publication
from generator.problem import Problem
from generator.proofing import RULES
from generator.views import Page
from generator.vocabulary import FieldPath

FRONT = "index.md"

_ITEMS = {"summary.points": '<ul class="points">', "summary.whats_next": 'id="whats-next"'}
"""Where the list begins whose items are the values of a key."""

_WITHIN = {
    "quotes": ('id="q{}"', "</figure>"),
    "context": ('aria-labelledby="box-{}"', "</aside>"),
}
"""How the element of a key's number begins, and how it ends."""

_AFTER = {
    "headline": ('<h1 id="headline">', "</h1>"),
    "dek": ('<p class="dek">', "</p>"),
    "summary.lede": ('<p class="lede">', "</p>"),
    "summary.why_it_matters": ('<p class="why">', "</p>"),
    "corrections": ('id="corrections"', "</h2>"),
    "source": ('<p class="source">', "</p>"),
    "image": ('<figure class="picture">', "</figcaption>"),
    **dict.fromkeys(
        ("published", "updated", "dateline", "byline", "desk"),
        ('<p class="furniture parts">', "</p>"),
    ),
}
"""How the element of a key begins, and how it ends."""


@dataclass(frozen=True, slots=True)
class Note:
    """A problem in words: `place` is the file and the line, `field` the value of the annotation."""

    severity: str
    rule: str
    name: str
    message: str
    hint: str
    place: str
    field: FieldPath


@dataclass(frozen=True, slots=True)
class Troubled:
    """A page that has problems, for the list on the front page."""

    title: str
    url: str
    number: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands above a page: a heading, the problems, and on the front page the other pages that have some."""

    heading: str
    problems: tuple[Note, ...]
    pages: tuple[Troubled, ...] = ()


def notes_of(publication: Publication, edited: Set[str] = frozenset()) -> Mapping[str, Notes]:
    """The notes of each page that has any, by the page's path. On the front page, files that were just `edited` come first."""
    proof = publication.proof
    page_of = _page_of(proof, {problem.path for problem in proof.problems})
    found: dict[str, list[Problem]] = defaultdict(list)

    def order(problem: Problem) -> tuple[object, ...]:
        return problem.path not in edited, problem.sort_key

    for problem in sorted(proof.problems, key=order):
        found[page_of.get(problem.path, FRONT)].append(problem)
    pages = {page.path: page for page in publication.pages}
    elsewhere = [problem for path in found.keys() - pages.keys() for problem in found.pop(path)]
    found[FRONT] = sorted([*found[FRONT], *elsewhere], key=order)
    troubled = tuple(_troubled(pages[path], found[path]) for path in found if path != FRONT)
    notes = {
        path: Notes(f"{_number(problems)} on this page", _notes(problems))
        for path, problems in found.items()
        if path != FRONT
    }
    if found[FRONT] or troubled:
        heading = f"{_number(found[FRONT])} in files that have no page here"
        notes[FRONT] = Notes(heading if found[FRONT] else "", _notes(found[FRONT]), troubled)
    return notes


def _page_of(proof: Proof, files: Set[str]) -> Mapping[str, str]:
    """The page that is made of a file, by the file's path, for each of these that has one."""
    path_of = proof.copy.path_of
    pages = {path_of(f"pages/{page.path}"): page.path for page in proof.copy.registries.pages}
    if any(file.startswith(path_of("storylines/")) for file in files):
        storylines = (line.address.path for line in proof.edition.storylines)
        pages |= {path_of(path): path for path in storylines}
    return pages | {brief.path: brief.address.path for brief in proof.briefs if brief.path in files}


def _troubled(page: Page, problems: list[Problem]) -> Troubled:
    return Troubled(page.title, page.url, _number(problems))


def _notes(problems: Iterable[Problem]) -> tuple[Note, ...]:
    names = {rule.code: rule.name for rule in RULES}
    return tuple(
        Note(
            severity=problem.severity,
            rule=problem.rule,
            name=names.get(problem.rule, ""),
            message=_without_backticks(problem.message),
            hint=_without_backticks(problem.hint),
            place=f"{problem.path}, line {problem.position.line}",
            field=problem.field,
        )
        for problem in problems
    )


def _without_backticks(words: str) -> str:
    """Words of a message for a page: what a terminal shows between backticks is quoted."""
    return re.sub("`([^`]+)`", r"“\1”", words)


def _number(problems: list[Problem]) -> str:
    return f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"


def beside(html: str, notes: Notes) -> str:
    """The HTML of a brief with each problem beside the words concerned, where they can be told."""
    for note in reversed(notes.problems):
        spot = _spot(html, note.field)
        if spot is not None:
            html = html[:spot] + _inline(note) + html[spot:]
    return html


def _inline(note: Note) -> str:
    said = f"<strong>{escape(note.severity.capitalize())}:</strong> {escape(note.message)}"
    hint = f' <span class="hint">{escape(note.hint)}</span>' if note.hint else ""
    return (
        f'<p class="problem {escape(note.severity)}" lang="en" dir="ltr">'
        f'{said}{hint} <span class="rule">{escape(note.rule)}</span></p>\n'
    )


def _spot(html: str, field: FieldPath) -> int | None:
    """Where the words of a value end, in the HTML that typeset's reading makes; None for what isn't shown."""
    key, number = ".".join(part for part in field[:2] if isinstance(part, str)), _number_in(field)
    if key in _ITEMS and number is not None:
        return _item(html, _ITEMS[key], number)
    if key in _WITHIN and number is not None:
        opening, closing = _WITHIN[key]
        return _before(html, opening.format(number + 1), closing)
    opening, closing = _AFTER.get(key) or _AFTER.get(str(field[:1] and field[0])) or ("", "")
    found = _before(html, opening, closing) if opening else None
    return found + len(closing) if found is not None else None


def _number_in(field: FieldPath) -> int | None:
    return next((part for part in field if isinstance(part, int)), None)


def _before(html: str, opening: str, closing: str) -> int | None:
    """Where the first `closing` after `opening` begins."""
    start = html.find(opening)
    found = html.find(closing, start) if start >= 0 else -1
    return found if found >= 0 else None


def _item(html: str, opening: str, number: int) -> int | None:
    """Where the item of that number (from 0) of the list after `opening` ends."""
    start = html.find(opening)
    end = _before(html[start:], "", "</ul>") if start >= 0 else None
    if end is None:
        return None
    ends = [found.start() for found in re.finditer("</li>", html[start : start + end])]
    return start + ends[number] if number < len(ends) else None
