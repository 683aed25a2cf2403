"""An article as intake read it, and the copy of a whole newsroom."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotation.article import Annotation
from generator.annotation.registry import Registries
from generator.problem import Position, Problem
from generator.vocabulary import Address, FieldPath, Size


@dataclass(frozen=True, slots=True)
class Article:
    """One file of `content/articles/`, read: the annotation, the source's text, and where each value stands.

    `body` is the source's text exactly as it was received, line ends as \\n; `body_line` is the
    line of the file on which it starts. `positions` has every key path of the annotation that the
    file gives, pointing at the value. `picture` is the size of the picture that the annotation names.
    `yaml` is the annotation as it stands in the file, from line 2 on: where the words of a text are
    that goes on over several lines.
    """

    path: str
    address: Address
    annotation: Annotation
    body: str
    body_line: int
    positions: Mapping[FieldPath, Position]
    picture: Size | None = None
    yaml: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """Everything that intake read: sound articles and registries, and the problems of the rest.

    `folder` is the content folder as problems show it, and `files` are all files in it, read or
    not, by their paths within it.
    """

    articles: tuple[Article, ...]
    registries: Registries
    problems: tuple[Problem, ...]
    folder: str = "content"
    files: frozenset[str] = frozenset()

    def path_of(self, name: str) -> str:
        """The path that problems show of the file `name` of the content folder."""
        return name if self.folder == "." else f"{self.folder}/{name}"
