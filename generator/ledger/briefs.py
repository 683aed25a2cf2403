"""The briefs of the last run. In: a brief, as bytes. Out: the brief, or its outline, when it is asked for.

A slip names the digest of the brief's JSON, by which it is found; one that was changed on disk is
never taken for it. An outline lies beside it, under the same digest, with a digest of its own.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, tzinfo
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.cache import digest_of
from generator.ledger.lines import Lines
from generator.ledger.shards import shard_of
from generator.vocabulary import Brief, ContextBox, Outline

When = TypeVar("When", datetime, datetime | None, datetime | date | None)


class Kept(NamedTuple):
    """A brief as it is kept: what stands for it, all of it, its outline, the figures and claims in that, what stands for it in lists of briefs, and for each quote in lists of quotes, parted by spaces."""

    digest: str
    brief: bytes
    outline: bytes
    threads: str
    teased: str
    quoted: str

    @property
    def outlined(self) -> str:
        """What stands for the outline: the digest that it begins with."""
        return self.outline.partition(b" ")[0].decode()


class BriefStore:
    """Where the briefs of a newsroom are kept; nowhere but in memory without a `root`.

    `zone` is the newsroom's: JSON knows the offset of a moment, and not the zone that it is told in.
    """

    def __init__(self, root: Path | None, zone: tzinfo) -> None:
        self._zone = zone
        self._briefs, self._outlines = Lines(root, "briefs"), Lines(root, "outlines")
        self._told: dict[str, Mapping[str, bytes]] = {}

    def put(self, kept: Kept) -> None:
        """Hold a brief until it is kept."""
        self._briefs.put(kept.digest, kept.brief)
        self._outlines.put(kept.digest, kept.outline)

    def read(self, path: str, digest: str) -> Brief | None:
        """The brief of an article; None if it isn't there, or not what it was."""
        data = self._briefs.read(shard_of(path), digest)
        if data is None or digest_of(data) != digest:
            return None
        try:
            return _in_zone(_briefs().validate_json(data), self._zone)
        except ValidationError:
            return None

    def outline(self, path: str, digest: str) -> Outline | None:
        """The outline of a brief; None if it isn't there, or not what it was."""
        shard = shard_of(path)
        if shard not in self._told:
            self._told[shard] = self._outlines.read_all(shard)
        own, _, data = self._told[shard].get(digest, b"").partition(b" ")
        if not data or digest_of(data).encode() != own:
            return None
        try:
            return _outlines().validate_json(data)
        except ValidationError:
            return None

    def keep(self, digests: Mapping[str, str]) -> None:
        """Keep what was put here beside what was kept before; `digests` are those of all briefs, by path."""
        shards: dict[str, list[str]] = {}
        for path, digest in digests.items():
            shards.setdefault(shard_of(path), []).append(digest)
        self._briefs.keep(shards)
        self._outlines.keep(shards)


def as_kept(brief: Brief) -> Kept:
    """A brief as it is kept."""
    outline = brief.outline
    data, told = _briefs().dump_json(brief), _outlines().dump_json(outline)
    told = b"%s %s" % (digest_of(told).encode(), told)
    quoted = " ".join(map(_in_short, brief.quoted))
    return Kept(digest_of(data), data, told, outline.threads, _in_short(brief.teased), quoted)


def _in_short(shown: str) -> str:
    """What stands for it, as short as the fingerprints that it becomes a part of."""
    return blake2b(shown.encode(), digest_size=8).hexdigest()


@cache
def _briefs() -> TypeAdapter[Brief]:
    return TypeAdapter(Brief)


@cache
def _outlines() -> TypeAdapter[Outline]:
    return TypeAdapter(Outline)


def _in_zone(brief: Brief, zone: tzinfo) -> Brief:
    """The brief with its moments told in `zone`, as they were."""

    def local(when: When) -> When:
        return when.astimezone(zone) if isinstance(when, datetime) else when

    def told(box: ContextBox) -> ContextBox:
        if not box.source or not isinstance(box.source.published, datetime):
            return box
        return replace(box, source=replace(box.source, published=local(box.source.published)))

    return replace(
        brief,
        published=local(brief.published),
        updated=local(brief.updated),
        pinned_until=local(brief.pinned_until),
        source=replace(brief.source, published=local(brief.source.published)),
        context=tuple(map(told, brief.context)),
        corrections=tuple(replace(one, when=local(one.when)) for one in brief.corrections),
        withdrawal=brief.withdrawal
        and replace(brief.withdrawal, when=local(brief.withdrawal.when)),
    )
