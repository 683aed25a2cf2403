"""What Pagefind made, as it will be made again. In: its files by name. Out: those that readers need.

Pagefind writes filters in an order of its own each time, and names files by what is in them. Here
they are put in order and named anew; so the same briefs give the same bytes. Its own interface,
which no page of ours uses, is left out.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

from generator.search.cbor import CborError, Value, read_cbor, write_cbor
from generator.search.pagefind import SearchError

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
PROGRAMS = ("pagefind.js", "pagefind-worker.js")
LISTS = 6
"""What a list of contents holds: version, pages, chunks of words, filters, orders, fields."""


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index proper: contents, filters in order, words, and a fragment for each clipping."""
    with_words = ("index/", "fragment/")
    kept = {name: data for name, data in files.items() if name.startswith(with_words)}
    entry, language, contents = _contents(files)
    filters: list[Value] = []
    for name, old in sorted(_pairs(contents[3])):
        data = _in_order(_opened(files[f"filter/{old}.pf_filter"]))
        new = f"{language}_{_digest(data)}"
        kept[f"filter/{new}.pf_filter"] = _closed(data)
        filters.append([name, new])
    contents[3] = filters
    return kept | _listed(entry, language, contents)


def engine(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What searches: Pagefind's programs, and the contents of an index without anything in it.

    All volumes are merged into that one, so none of them differs from the others.
    """
    entry, language, contents = _contents(files)
    programs = [*PROGRAMS, f"wasm.{entry['languages'][language]['wasm'] or 'unknown'}.pagefind"]
    entry["languages"][language]["page_count"] = 0
    empty: list[Value] = [contents[0], *([] for _ in range(LISTS - 1))]
    return {name: files[name] for name in programs} | _listed(entry, language, empty)


def _contents(files: Mapping[str, bytes]) -> tuple[dict[str, Any], str, list[Value]]:
    """What the index says of itself, its language, and its list of contents."""
    try:
        entry = json.loads(files[ENTRY])
        ((language, told),) = entry["languages"].items()
        contents = read_cbor(_opened(files[_name(told["hash"])]))
    except (KeyError, ValueError, CborError) as strange:
        raise _unknown(strange) from strange
    if not isinstance(contents, list) or len(contents) != LISTS:
        raise _unknown("its list of contents")
    return entry, language, contents


def _listed(entry: dict[str, Any], language: str, contents: list[Value]) -> dict[str, bytes]:
    data = write_cbor(contents)
    name = f"{language}_{_digest(data)}"
    entry["languages"][language]["hash"] = name
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return {_name(name): _closed(data), ENTRY: text.encode()}


def _in_order(data: bytes) -> bytes:
    """A filter with its values in order."""
    match read_cbor(data):
        case [str() as name, list() as values]:
            return write_cbor([name, sorted(values, key=str)])
    raise _unknown("a filter")


def _pairs(value: Value) -> list[tuple[str, str]]:
    match value:
        case list() if all(isinstance(pair, list) and len(pair) == 2 for pair in value):
            return [(str(pair[0]), str(pair[1])) for pair in value if isinstance(pair, list)]
    raise _unknown("its list of filters")


def _opened(data: bytes) -> bytes:
    try:
        plain = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as strange:
        raise _unknown(strange) from strange
    if not plain.startswith(SIGNATURE):
        raise _unknown("a file without its signature")
    return plain.removeprefix(SIGNATURE)


def _closed(data: bytes) -> bytes:
    return gzip.compress(SIGNATURE + data, mtime=0)


def _name(of: str) -> str:
    return f"pagefind.{of}.pf_meta"


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=5).hexdigest()


def _unknown(what: object) -> SearchError:
    return SearchError(f"This Pagefind writes its index as newsbrief does not know it ({what}).")
