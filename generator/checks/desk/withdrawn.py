"""NB430 and NB431: what still counts on a brief that was withdrawn. In: a Newsroom. Out: Problems."""

import re
from collections.abc import Iterator

from generator.checks.desk.case import Newsroom, in_words, problem_of
from generator.checks.desk.facts import references_in
from generator.problem import Position, Problem, Rule, stretch
from generator.slip import Facts
from generator.vocabulary import FieldPath

REFERS = Rule(
    code="NB430",
    name="refers-to-withdrawn",
    severity="warning",
    why="Readers who follow the reference find a notice that the brief was taken down; what rests on it may have to go too.",
    bad="context:\n  - kind: background\n    title: The ferry\n    text: …\n    source:\n      name: An earlier brief\n      url: https://brief.example/2024/11/ferry/   # withdrawn",
    good="context:\n  - kind: background\n    title: The ferry\n    text: …\n    source:\n      publisher: merrow-gazette",
)
PINNED = Rule(
    code="NB431",
    name="withdrawn-and-pinned",
    severity="warning",
    why="A withdrawn brief never leads the front page; a pin that stays looks as if it did.",
    bad="status: withdrawn\npinned_until: 2024-11-05 09:00",
    good="status: withdrawn",
)
RULES = (REFERS, PINNED)

_HINT = "Take the reference out, or say beside it that the brief was withdrawn."
_TOKEN = re.compile(r"[^\s()<>\[\]\"“”]+")


def refers(room: Newsroom) -> Iterator[Problem]:
    """No annotation, shared box, storyline or page leads to a withdrawn brief."""
    if room.withdrawn:
        yield from _in_articles(room)
        yield from _in_boxes(room)
        for text in room.texts:
            for (start, end), gone in _references(text.words, room):
                yield _problem(text.path, stretch(text.words, start, end, text.line), gone, ())


def pinned(room: Newsroom) -> Iterator[Problem]:
    """A withdrawn brief is not pinned."""
    for slip, brief in room.cases:
        if brief.state == "withdrawn" and brief.pinned_until and brief.pinned_until > room.now:
            until = in_words(brief.pinned_until)
            message = f"This brief is withdrawn, but pinned until {until}."
            hint = "Take `pinned_until` out."
            yield problem_of(PINNED, slip, ("pinned_until",), message, hint)


def _in_articles(room: Newsroom) -> Iterator[Problem]:
    for slip, brief in room.cases:
        if brief.state != "withdrawn":
            for field, text in brief.references:
                for _, gone in _references(text, room):
                    yield problem_of(REFERS, slip, field, _message(gone), _HINT)


def _in_boxes(room: Newsroom) -> Iterator[Problem]:
    for ident, box in room.copy.registries.boxes.items():
        for field, text in references_in(box):
            for _, gone in _references(text, room):
                path = room.copy.path_of(f"context/{ident}.yml")
                yield _problem(path, Position(), gone, field)


def _references(text: str, room: Newsroom) -> Iterator[tuple[tuple[int, int], Facts]]:
    for found in _TOKEN.finditer(text):
        if "/" in found[0] and (gone := room.withdrawn.get(_page(found[0], room.site_url))):
            yield found.span(), gone


def _page(reference: str, site_url: str) -> str:
    """The Markdown file of the page that an address of this site leads to, '' for any other."""
    bare = re.split(r"[#?]", reference, maxsplit=1)[0].rstrip(".,;:!")
    if "://" in bare:
        own = site_url.partition("://")[2].rstrip("/") + "/"
        there = bare.partition("://")[2]
        if not site_url or not there.startswith(own):
            return ""
        bare = there.removeprefix(own)
    return f"{bare.lstrip('./').removesuffix('index.html').removesuffix('.md').rstrip('/')}.md"


def _message(gone: Facts) -> str:
    when = f" on {in_words(gone.withdrawn)}" if gone.withdrawn else ""
    return f"This leads to a brief that was withdrawn{when}: “{gone.headline}”."


def _problem(path: str, place: Position, gone: Facts, field: FieldPath) -> Problem:
    return Problem(path, place, REFERS.code, REFERS.severity, _message(gone), _HINT, field)


CHECKS = (refers, pinned)
