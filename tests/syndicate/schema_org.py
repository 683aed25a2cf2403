"""schema.org's vocabulary, as the types of the package schema-dts have it, and what linked data gets wrong by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Self

from tests.conftest import ROOT, need

TYPES = ROOT / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"

INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends ([^{]+)\{(.*?)^\}", re.M | re.S)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<([^,]+), "\w+">;', re.M)
WORDS = frozenset({"Text", "URL", "Date", "DateTime", "Time", "Duration"})


@dataclass(frozen=True)
class Vocabulary:
    """Types by name: what each is a kind of, and the kinds of values that its own properties take."""

    above: dict[str, tuple[str, ...]]
    own: dict[str, dict[str, frozenset[str]]]

    @classmethod
    @cache
    def read(cls) -> Self:
        """The vocabulary, or the test is skipped where the package is not there."""
        need(TYPES.exists(), "schema-dts", "run `make environment-test` with npm")
        above, own = {}, {}
        for name, parents, body in INTERFACE.findall(TYPES.read_text("utf-8")):
            above[name] = tuple(re.findall(r"\w+(?:Base|Leaf)\b", parents))
            own[name] = {
                key: frozenset(re.findall(r"\w+", values)) for key, values in PROPERTY.findall(body)
            }
        return cls(above, own)

    def kinds_of(self, kind: str) -> set[str]:
        """The type, and all that it is a kind of."""
        found, todo = {kind}, [f"{kind}Leaf"]
        while todo:
            name = todo.pop()
            found.add(name.removesuffix("Base").removesuffix("Leaf"))
            todo += self.above.get(name, ())
        return found

    def range_of(self, kind: str, key: str) -> frozenset[str]:
        """What a property of a type takes; nothing where the type does not have it."""
        found, todo = frozenset[str](), [f"{kind}Leaf"]
        while todo:
            name = todo.pop()
            found |= self.own.get(name, {}).get(key, frozenset())
            todo += self.above.get(name, ())
        return found

    def wrong_in(self, value: Any) -> Iterator[str]:
        """What is wrong in linked data, in words."""
        if isinstance(value, list):
            for inner in value:
                yield from self.wrong_in(inner)
            return
        kind = value["@type"]
        if f"{kind}Leaf" not in self.own:
            yield f"{kind} is no type"
            return
        for key, given in value.items():
            if key.startswith("@"):
                continue
            takes = self.range_of(kind, key)
            if not takes:
                yield f"{kind} has no {key}"
            for one in given if isinstance(given, list) else [given]:
                if takes and not self._is_one_of(one, takes):
                    yield f"{_called(one)} is no {key} of {kind}"
                if isinstance(one, dict) and "@type" in one:
                    yield from self.wrong_in(one)

    def _is_one_of(self, value: Any, takes: frozenset[str]) -> bool:
        if isinstance(value, dict):
            if "@type" not in value:
                return "IdReference" in takes and set(value) == {"@id"}
            return bool(self.kinds_of(value["@type"]) & takes)
        if isinstance(value, bool):
            return "Boolean" in takes
        if isinstance(value, int):
            return bool({"Integer", "Number", "Text", "Distance", "QuantitativeValue"} & takes)
        return any(_reads_as(value, kind) for kind in takes & WORDS)


def _reads_as(text: str, kind: str) -> bool:
    if kind == "URL":
        return text.startswith(("https://", "http://"))
    if kind in {"Date", "DateTime"}:
        try:
            datetime.fromisoformat(text)
        except ValueError:
            return False
    return True


def _called(value: Any) -> str:
    return str(value.get("@type", value.get("@id"))) if isinstance(value, dict) else f"“{value}”"


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in linked data that is said about something."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes_in(inner)


def types_in(value: Any) -> set[str]:
    """Of which types those are."""
    return {thing["@type"] for thing in nodes_in(value) if "@type" in thing}
