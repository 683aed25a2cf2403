"""What a storyline is told by. In: who is in a brief, its figures, its claims. Out: its Outline, and the threads that later briefs may take up."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from generator.vocabulary.boxes import ClaimEntry, FigureEntry
from generator.vocabulary.passages import Link


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody a brief names or quotes: by id, or by name where they have none.

    `role` is the one they speak in, else that of a who's-who box; without one, that of the registry
    holds for who is `listed` among the brief's people.
    """

    key: str
    who: Link
    role: str | None
    listed: bool


class Thread(NamedTuple):
    """A figure or a claim of a brief: two of a `kind` are `same` that count, or say, the same; two are `kept` alike of which readers are told the same.

    A claim that somebody has confirmed is `confirmed`, any other one `open`.
    """

    kind: str
    same: str
    kept: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What a storyline is told by: who is in a brief, its figures and its claims. Of a withdrawn one, nothing."""

    people: tuple[Mention, ...] = ()
    figures: tuple[FigureEntry, ...] = ()
    claims: tuple[ClaimEntry, ...] = ()

    @property
    def threads(self) -> str:
        """Its figures and claims, a word for each: by these, a whole story is looked through without reading it."""
        figures = (_thread("figure", one.counts, _of_figure(one)) for one in self.figures)
        claims = (
            _thread("confirmed" if one.confirmed_by else "open", one.claim.text, _of_claim(one))
            for one in self.claims
        )
        return " ".join((*figures, *claims))


def threads_in(words: str) -> tuple[Thread, ...]:
    """The threads that these words stand for."""
    return tuple([Thread(*word.split(":")) for word in words.split()])


def signed(text: str) -> str:
    """Stands for what a text says: the same for two that differ in case, spaces or a full stop."""
    return _sign(same(text))


def same(text: str) -> str:
    """Equal for two texts that differ in case, spaces or a full stop."""
    return " ".join(text.casefold().split()).rstrip(".")


def _thread(kind: str, text: str, told: object) -> str:
    return f"{kind}:{signed(text)}:{_sign(repr(told))}"


def _of_figure(one: FigureEntry) -> object:
    """All that a storyline may show of a figure."""
    return one.figure.text, one.counts, one.claimed_by


def _of_claim(one: ClaimEntry) -> object:
    """All that a storyline may show of a claim."""
    return one.claim.text, one.claimed_by, one.confirmed_by, one.not_confirmed_by


def _sign(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
