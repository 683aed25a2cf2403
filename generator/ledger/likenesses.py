"""How much the texts of two articles are alike. In: the digests of two files; samples of all texts. Out: their likeness, and which to ask it of, if that was found before."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pydantic import BaseModel

from generator.cache import digest_of
from generator.ledger.shards import read_kept, write_kept

NAME = "likenesses.json"

Candidate = tuple[int, int]
"""The numbers of two texts, the later one first."""


class _Likenesses(BaseModel):
    key: str
    samples: str = ""
    candidates: tuple[Candidate, ...] = ()
    pairs: dict[str, float] = {}


class Likenesses:
    """The likenesses that this run and the one before asked for, and the candidates among the samples that there were."""

    def __init__(self, root: Path | None, key: str) -> None:
        self._root = root
        self._before = read_kept(root, NAME, _Likenesses, key) or _Likenesses(key=key)
        self._now = _Likenesses(key=key)

    def of(self, one: str, other: str, find: Callable[[], float]) -> float:
        """The likeness of two files with these digests; one that isn't known has to be found. Without a digest, nothing is kept of it."""
        if not (one and other):
            return find()
        pair = f"{one} {other}"
        known = self._before.pairs.get(pair)
        self._now.pairs[pair] = find() if known is None else known
        return self._now.pairs[pair]

    def candidates(
        self, samples: Sequence[str], find: Callable[[Sequence[str]], Iterable[Candidate]]
    ) -> Sequence[Candidate]:
        """Which of the texts may be alike. An edit that leaves the texts as they were, and their order, leaves that as it was."""
        self._now.samples, before = digest_of("\n".join(samples).encode()), self._before.candidates
        known = self._now.samples == self._before.samples
        sound = all(0 <= one < other < len(samples) for other, one in before)  # whoever wrote them
        self._now.candidates = before if known and sound else tuple(find(samples))
        return self._now.candidates

    def keep(self) -> None:
        """Keep what was asked for."""
        if self._now != self._before:
            write_kept(self._root, NAME, self._now)
