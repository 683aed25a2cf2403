"""The slip of an article: what the desk keeps of it once it has been checked.

A Slip has all that the checks found in one file, and what the rules that compare files have to
know of it. It can be written down, and stands as long as the file does, and what was asked while
it was read. Each run reads all of them, so what few runs look at is written as text, and taken
apart when it is looked at.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from generator.problem import Position, Problem
from generator.vocabulary import FieldPath, Show, Size, State

_PLACE = re.compile(r"^([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Exempt:
    """An exception that the editor made to a rule, and where its code stands."""

    rule: str
    position: Position


@dataclass(frozen=True, slots=True)
class Facts:
    """A brief as the rules that compare files know it, and the lists that it stands in.

    `page` is the Markdown file of its page, and `aliases` those that its former pages had; `fragments` are the ids on it, parted by spaces.
    `changed` are the days on which it was updated, corrected or withdrawn; `amended` says whether
    anything in it was put right, or it was withdrawn; `voices` has for each quote what its
    Voice is made of, `roles` the role that the article itself gives there (without one, somebody of
    the registry has the role that they have there); `show`, how much of the article readers may see.
    `references` are its texts that may hold an address, with their key paths; `runs` stand for
    runs of words of the article's text, by which its like are found, parted by spaces.
    """

    page: str
    aliases: tuple[str, ...]
    state: State
    headline: str
    published: datetime
    changed: tuple[date, ...]
    updated: datetime | None
    pinned_until: datetime | None
    withdrawn: date | None
    amended: bool
    image: str | None
    desk: str
    topics: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]
    place_names: tuple[str, ...]
    voices: tuple[tuple[str | None, str, str | None], ...]
    roles: tuple[str | None, ...]
    language: str
    show: Show
    publisher: str
    storyline: str | None
    fragments: str
    references: tuple[tuple[FieldPath, str], ...]
    runs: str


@dataclass(frozen=True)
class Slip:
    """What is known of the file at `path`, whose bytes have the `digest`.

    `unread` are the problems of reading and resolving it, `found` those of the checks; `sound` says
    that there is an article, and `facts` are there if a brief could be made of it. `places` has, as
    `as_places` writes it, where the values stand that files are compared by. `kept` is the digest of the brief where that
    is kept, or '', `outlined` that of its outline, `threads` its figures and claims, `teased` that of what lists of briefs show of it, and `quoted` those of its quotes in lists of quotes, parted by spaces; `picture` is the size that its picture had
    then. `asked` has what was asked of the registries, a question a line, and `answered` stands for
    the answers. All of it holds after `since` and before `until`, and as long as they are the same.
    """

    path: str
    digest: str
    unread: tuple[Problem, ...]
    found: tuple[Problem, ...] = ()
    sound: bool = False
    exempt: tuple[Exempt, ...] = ()
    facts: Facts | None = None
    places: str = ""
    kept: str = ""
    outlined: str = ""
    threads: str = ""
    teased: str = ""
    quoted: str = ""
    picture: Size | None = None
    since: datetime | None = None
    until: datetime | None = None
    asked: str = ""
    answered: str = ""

    @cached_property
    def positions(self) -> Mapping[FieldPath, Position]:
        """The same places, by key path."""
        found = (match.groups() for match in _PLACE.finditer(self.places))
        return {_field(name): Position(*map(int, where)) for *where, name in found}


def as_places(positions: Iterable[tuple[FieldPath, Position]]) -> str:
    """Positions as a slip has them, a line each; not those of what the file doesn't give, which is all of it."""
    return "\n".join(
        f"{at.line} {at.column} {at.end_line} {at.end_column} {'.'.join(map(str, field))}"
        for field, at in positions
        if at != Position()
    )


def _field(name: str) -> FieldPath:
    return tuple(int(key) if key.isdecimal() else key for key in name.split("."))
