"""A file with front matter. In: its path and bytes. Out: a Document, and the Problems of the file itself."""

from dataclasses import dataclass

from generator.intake.front_matter import FIRST_LINE, no_body, split
from generator.intake.rules import broken
from generator.intake.source import line_separator, lost_characters, text_of
from generator.intake.yaml_tree import Tree, read_tree
from generator.problem import Position, Problem

TOP = Position(1, 1, 1, 4)
"""The opening `---`: where a key is missed that belongs at the top of front matter."""


@dataclass(frozen=True, slots=True)
class Document:
    """Front matter, as text and as a tree, and the text below it, which starts on line `body_line`."""

    yaml: str
    tree: Tree
    body: str
    body_line: int


def read_document(
    path: str, data: bytes, below: str | None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a file with front matter.

    `below` says what belongs below it, for the hint where nothing is there; None where nothing
    needs to be.
    """
    text = text_of(path, data)
    if isinstance(text, Problem):
        return None, (text,)
    problems = [*lost_characters(path, text)]
    parts = split(path, text)
    if isinstance(parts, Problem):
        return None, (*problems, parts)
    if below and (bodiless := no_body(path, parts, below)):
        problems.append(bodiless)
    tree, unsound = read_yaml(path, parts.yaml, FIRST_LINE)
    problems += unsound
    if tree is None:
        return None, tuple(problems)
    if tree.value is None:
        blank = "There is nothing between the two lines of hyphens."
        hint = "Write the keys there, beginning with `headline` or `title`."
        return None, (*problems, broken("blank", path, TOP, blank, hint))
    return Document(parts.yaml, tree, parts.body, parts.body_line), tuple(problems)


def body_of(path: str, data: bytes) -> str:
    """The text below the front matter, as `read_document` gives it; '' where that can't be read."""
    text = text_of(path, data)
    parts = text if isinstance(text, Problem) else split(path, text)
    return "" if isinstance(parts, Problem) else parts.body


def read_yaml(path: str, text: str, first_line: int) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Read the YAML of a file, from `first_line` on."""
    separated = line_separator(path, text, first_line)
    if separated:
        return None, (separated,)
    return read_tree(path, text, first_line)
