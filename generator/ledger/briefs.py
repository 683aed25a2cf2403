"""The briefs of the last run, in files of a month each. In: a brief, as bytes. Out: the brief, when it is asked for.

A line for each brief: the digest of its JSON, and the JSON. A slip names the digest, so a brief is
found whatever run wrote it, and one that was changed on disk is never taken for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from generator import cache as files
from generator.ledger.shards import place_of, shard_of
from generator.vocabulary import Brief, ContextBox

FOLDER = "briefs"

_DIGEST = 32
"""Characters of a digest."""

When = TypeVar("When", datetime, datetime | None, datetime | date | None)


class BriefStore:
    """Where the briefs of a newsroom are kept; nowhere but in memory without a `root`.

    `zone` is the newsroom's: JSON knows the offset of a moment, and not the zone that it is told in.
    """

    def __init__(self, root: Path | None, zone: tzinfo) -> None:
        self._root, self._zone = root, zone
        self._held: dict[str, bytes] = {}
        self._lines: dict[str, Mapping[str, tuple[int, int]]] = {}

    def put(self, digest: str, data: bytes) -> None:
        """Hold a brief until it is kept."""
        self._held[digest] = data

    def read(self, path: str, digest: str) -> Brief | None:
        """The brief of an article; None if it isn't there, or not what it was."""
        data = self._held.get(digest) or self._line(shard_of(path), digest)
        if data is None or files.digest_of(data) != digest:
            return None
        try:
            brief = _as_json().validate_json(data)
        except ValidationError:
            return None
        return _in_zone(brief, self._zone)

    def keep(self, digests: Mapping[str, str]) -> None:
        """Keep what was put here beside what was kept before; `digests` are those of all briefs, by path."""
        if not self._held or not self._root:
            return
        shards: dict[str, list[str]] = {}
        for path, digest in digests.items():
            shards.setdefault(shard_of(path), []).append(digest)
        for shard, wanted in shards.items():
            if any(digest in self._held for digest in wanted):
                self._write(self._root, shard, wanted)
        for file in place_of(self._root, FOLDER).glob("*.txt"):
            if file.stem not in shards:
                file.unlink(missing_ok=True)

    def _write(self, root: Path, shard: str, wanted: Iterable[str]) -> None:
        lines = ((one, self._held.get(one) or self._line(shard, one)) for one in wanted)
        whole = b"".join(b"%s %s\n" % (one.encode(), data) for one, data in lines if data)
        try:
            files.replace(files.folder_in(root, FOLDER) / f"{shard}.txt", whole)
        except OSError:
            return  # what is held stays so: this run has it, and the next one makes it again
        self._lines.pop(shard, None)
        for one in wanted:
            self._held.pop(one, None)

    def _line(self, shard: str, digest: str) -> bytes | None:
        if not self._root:
            return None
        file = place_of(self._root, f"{FOLDER}/{shard}.txt")
        try:
            if shard not in self._lines:
                self._lines[shard] = _index(file.read_bytes())
            if digest not in self._lines[shard]:
                return None
            start, end = self._lines[shard][digest]
            with file.open("rb") as opened:
                opened.seek(start)
                return opened.read(end - start)
        except OSError:
            return None


def as_bytes(brief: Brief) -> tuple[str, bytes]:
    """A brief as it is kept, and what stands for it."""
    data = _as_json().dump_json(brief)
    return files.digest_of(data), data


def _index(whole: bytes) -> Mapping[str, tuple[int, int]]:
    """Where the JSON of each brief stands."""
    found: dict[str, tuple[int, int]] = {}
    start = 0
    while (end := whole.find(b"\n", start)) >= 0:
        json = start + _DIGEST + 1
        found[whole[start : start + _DIGEST].decode("ascii", "replace")] = (json, end)
        start = end + 1
    return found


@cache
def _as_json() -> TypeAdapter[Brief]:
    return TypeAdapter(Brief)


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
