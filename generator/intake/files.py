"""The other files of the content folder: storylines, shared boxes, standing pages. In: a file. Out: its entry."""

import re
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from generator.annotation.boxes import AnyBox
from generator.annotation.registry import PageHead, StandingPage, StorylineEntry, StorylineHead
from generator.intake.document import TOP, read_document, read_yaml
from generator.intake.former import Claim
from generator.intake.references import Shelves, joined, look_up
from generator.intake.registries import TAKEN as TAKEN_ID
from generator.intake.registries import not_an_id
from generator.intake.rules import broken, each_place_once
from generator.intake.source import lost_characters, text_of
from generator.intake.validation import validate
from generator.intake.yaml_tree import Tree
from generator.problem import Position, Problem

TAKEN = re.compile("index|desks|topics|people|storylines")
"""Names of standing pages whose addresses the site's own lists have."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: its entry, the title it goes by and the ids that it had as far as they can be read, what is wrong."""

    entry: Any = None
    title: str | None = None
    former: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything is wrong that has to be mended."""
        return any(problem.severity == "error" for problem in self.problems)


def read_storyline(path: str, data: bytes, zone: tzinfo, shelves: Shelves) -> Reading:
    """Read a file of `storylines/`; text below the front matter is its background."""
    document, problems = read_document(path, data, None)
    problems = (*_misnamed(path, TAKEN_ID), *problems)
    if document is None:
        return Reading(problems=problems)
    head, wrong = validate(path, document.tree, StorylineHead, zone, top=TOP)
    whole, lost = look_up(path, document.tree, StorylineHead, shelves)
    body = document.body
    return Reading(
        StorylineEntry(head, _paragraphs(body), body, document.body_line)
        if whole and head
        else None,
        _title(document.tree),
        _former(path, document.tree),
        joined(each_place_once(problems, wrong), lost),
    )


def read_box(path: str, data: bytes, zone: tzinfo, shelves: Shelves) -> Reading:
    """Read a file of `context/`: one box that several briefs share."""
    problems = _misnamed(path)
    text = text_of(path, data)
    if isinstance(text, Problem):
        return Reading(problems=(*problems, text))
    tree, unsound = read_yaml(path, text, 1)
    problems = (*problems, *lost_characters(path, text), *unsound)
    if tree is None:
        return Reading(problems=problems)
    if tree.value is None:
        message = "There is nothing in this file but notes."
        hint = "Give `kind` and `title`, and what belongs to that kind of box."
        blank = broken("blank", path, Position(), message, hint)
        return Reading(problems=(*problems, blank))
    box, wrong = validate(path, tree, AnyBox, zone)
    whole, lost = look_up(path, tree, AnyBox, shelves)
    problems = joined(each_place_once(problems, wrong), lost)
    return Reading(box if whole else None, _title(tree), problems=problems)


def read_page(path: str, name: str, data: bytes, zone: tzinfo) -> Reading:
    """Read a file of `pages/`; `name` is its name there: 'about.md'."""
    document, problems = read_document(path, data, "the page’s text")
    problems = (*_misnamed(path, TAKEN), *problems)
    if document is None:
        return Reading(problems=problems)
    head, wrong = validate(path, document.tree, PageHead, zone, top=TOP)
    page = StandingPage(name, head.title, document.body, document.body_line) if head else None
    return Reading(page, problems=each_place_once(problems, wrong))


def id_of(path: str) -> str:
    """The id that a file's name gives: 'content/context/kursk.yml' is 'kursk'."""
    return path.rpartition("/")[2].rpartition(".")[0]


def _misnamed(path: str, taken: re.Pattern[str] | None = None) -> tuple[Problem, ...]:
    """The problem of a file whose name can't be an id, or is one of the `taken` addresses."""
    name = id_of(path)
    if taken and taken.fullmatch(name):
        message = f"The site has a page of its own at the address of “{name}”."
        hint = "Rename the file."
        return (broken("taken-address", path, Position(), message, hint),)
    problem = not_an_id(path, name, Position())
    return (problem,) if problem else ()


def _former(path: str, tree: Tree) -> tuple[Claim, ...]:
    listed = tree.value.get("moved_from") if isinstance(tree.value, dict) else None
    return tuple(
        Claim(path, tree.positions[("moved_from", number)], id_of(path), str(old))
        for number, old in enumerate(listed if isinstance(listed, list) else ())
    )


def _title(tree: Tree) -> str | None:
    title = tree.value.get("title") if isinstance(tree.value, dict) else None
    return title if isinstance(title, str) else None


def _paragraphs(body: str) -> tuple[str, ...]:
    blocks = re.split(r"\n[ \t]*\n", body)
    return tuple(" ".join(block.split()) for block in blocks if block.strip())
