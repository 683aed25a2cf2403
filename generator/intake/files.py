"""The other files of the content folder: storylines, shared boxes, standing pages. In: a file. Out: its entry."""

import re
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from generator.annotation.boxes import AnyBox
from generator.annotation.registry import PageHead, StandingPage, StorylineEntry, StorylineHead
from generator.intake.document import TOP, read_document, read_yaml
from generator.intake.references import Shelves, joined, look_up
from generator.intake.registries import not_an_id
from generator.intake.rules import broken
from generator.intake.source import lost_characters, text_of
from generator.intake.validation import validate
from generator.intake.yaml_tree import Tree
from generator.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: its entry, the title it goes by as far as that can be read, what is wrong."""

    entry: Any = None
    title: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything is wrong that has to be mended."""
        return any(problem.severity == "error" for problem in self.problems)


def read_storyline(path: str, data: bytes, zone: tzinfo, shelves: Shelves) -> Reading:
    """Read a file of `storylines/`; text below the front matter is its background."""
    document, problems = read_document(path, data, None)
    if document is None:
        return Reading(problems=(*problems, *_name_of(path)))
    head, wrong = _checked(path, document.tree, StorylineHead, zone, shelves, TOP)
    problems = (*problems, *wrong, *_name_of(path))
    body = document.body
    entry = StorylineEntry(head, _paragraphs(body), body, document.body_line) if head else None
    return Reading(entry, _title(document.tree), problems)


def read_box(path: str, data: bytes, zone: tzinfo, shelves: Shelves) -> Reading:
    """Read a file of `context/`: one box that several briefs share."""
    text = text_of(path, data)
    if isinstance(text, Problem):
        return Reading(problems=(text, *_name_of(path)))
    tree, problems = read_yaml(path, text, 1)
    problems = (*lost_characters(path, text), *problems, *_name_of(path))
    if tree is None:
        return Reading(problems=problems)
    if tree.value is None:
        blank = broken(
            "blank", path, Position(), "This file says nothing.", "Give `kind` and `title`."
        )
        return Reading(problems=(*problems, blank))
    box, wrong = _checked(path, tree, AnyBox, zone, shelves, None)
    return Reading(box, _title(tree), (*problems, *wrong))


def read_page(path: str, name: str, data: bytes, zone: tzinfo) -> Reading:
    """Read a file of `pages/`; `name` is its name there: 'about.md'."""
    document, problems = read_document(path, data, "the page’s text")
    problems = (*problems, *_name_of(path))
    if document is None:
        return Reading(problems=problems)
    head, wrong = validate(path, document.tree, PageHead, zone, top=TOP)
    page = StandingPage(name, head.title, document.body, document.body_line) if head else None
    return Reading(page, problems=(*problems, *wrong))


def id_of(path: str) -> str:
    """The id that a file's name gives: 'content/context/kursk.yml' is 'kursk'."""
    return path.rpartition("/")[2].rpartition(".")[0]


def _checked(  # noqa: PLR0913, PLR0917 # what `validate` takes, and the shelves
    path: str, tree: Tree, model: Any, zone: tzinfo, shelves: Shelves, top: Position | None
) -> tuple[Any, tuple[Problem, ...]]:
    """The tree as a `model` whose references are sound, or None; and everything wrong with it."""
    value, wrong = validate(path, tree, model, zone, top=top)
    whole, lost = look_up(path, tree, model, shelves)
    return value if whole else None, joined(wrong, lost)


def _name_of(path: str) -> tuple[Problem, ...]:
    problem = not_an_id(path, id_of(path), Position())
    return (problem,) if problem else ()


def _title(tree: Tree) -> str | None:
    title = tree.value.get("title") if isinstance(tree.value, dict) else None
    return title if isinstance(title, str) else None


def _paragraphs(body: str) -> tuple[str, ...]:
    blocks = re.split(r"\n[ \t]*\n", body)
    return tuple(" ".join(block.split()) for block in blocks if block.strip())
