"""Parts of a page that are the same on many pages. In: a template's `{% with kept = (a, b.c) %}…{% endwith %}`. Out: whether what stands in it follows from these values alone, so that it need be drawn but once.

The theme marks a part and says what it follows from. That is checked when the template is compiled,
its partials in place: a newsroom's own partial may ask for anything, and then the part is drawn on
each page, as if nothing were marked.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from jinja2 import Environment, Undefined, nodes

KEPT = "kept"
"""The name that marks a part."""

WAY = "way"
"""Our name among the filters for an address as it goes onto the page: from the site's root, wherever the page is."""

EVERYWHERE = frozenset({"chrome", "config", "house", "language", "words", "early", "mkdocs_version", "properdocs_version", "direction_of", "words_of"})  # fmt: skip
"""What is the same on all pages of a site."""

MOST = 2**13
"""Parts that are remembered at a time: some megabytes."""

Chain = tuple[str, ...]


class Same:
    """A value that stands for itself in a key: equal to nothing else, however it is compared, and there as long as the key is."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def key_of(part: str, values: Sequence[object]) -> tuple[object, ...]:
    """What a part is remembered by: words and yes or no as they are, anything else as itself."""
    told: list[object] = [part]
    for value in values:
        if isinstance(value, Undefined):
            told.append(Undefined)
        elif value is None or type(value) in {str, bool}:
            told.append(value)
        else:
            told.append(Same(value))
    return tuple(told)


def follows_from_its_key(part: nodes.With, environment: Environment) -> bool:
    """Whether nothing in a marked part asks for more than its key has, and than what is the same everywhere."""
    key = part.values[0]
    given = {chain for item in getattr(key, "items", ()) if (chain := _chain(item))}
    given |= {(name,) for name in EVERYWHERE}
    try:
        asked = {*_asked(part.body, frozenset(), environment)}
    except _AskAnythingError:
        return False
    return all(any(chain[: len(one)] == one for one in given) for chain in asked)


class _AskAnythingError(Exception):
    """Something that may ask for whatever there is."""


_OPEN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Block, nodes.Macro, nodes.CallBlock, nodes.Extends, nodes.ContextReference)  # fmt: skip


def _chain(node: nodes.Node) -> Chain | None:
    """`a.b.c` as its names; None for anything else."""
    if isinstance(node, nodes.Name):
        return (node.name,)
    if isinstance(node, nodes.Getattr) and (before := _chain(node.node)):
        return (*before, node.attr)
    return None


def _asked(
    body: Sequence[nodes.Node], bound: frozenset[str], environment: Environment
) -> Iterator[Chain]:
    """All that some nodes ask for and that is not theirs."""
    for node in body:
        yield from _asked_by(node, bound, environment)
        if isinstance(node, nodes.Assign):
            bound |= _targets([node.target])


def _asked_by(node: nodes.Node, bound: frozenset[str], environment: Environment) -> Iterator[Chain]:
    if isinstance(node, _OPEN) or _sees_the_page(node, environment):
        raise _AskAnythingError
    if chain := _chain(node):
        if chain[0] not in bound and getattr(node, "ctx", "load") == "load":
            yield chain
    elif isinstance(node, nodes.With):
        yield from _asked(node.values, bound, environment)
        yield from _asked(node.body, bound | _targets(node.targets), environment)
    elif isinstance(node, nodes.For):
        inner = bound | _targets([node.target]) | {"loop"}
        yield from _asked([node.iter], bound, environment)
        yield from _asked([*([node.test] if node.test else []), *node.body], inner, environment)
        yield from _asked(node.else_, bound, environment)
    else:
        yield from _asked([*node.iter_child_nodes()], bound, environment)


def _targets(targets: Sequence[nodes.Node]) -> frozenset[str]:
    return frozenset(
        name.name
        for target in targets
        for name in (target, *target.find_all(nodes.Name))
        if isinstance(name, nodes.Name)
    )


def _sees_the_page(node: nodes.Node, environment: Environment) -> bool:
    """Whether it is a filter or a test that is handed all there is; an address as it goes onto the page is the same on all."""
    if not isinstance(node, (nodes.Filter, nodes.Test)) or node.name == WAY:
        return False
    kinds: dict[str, Any] = (
        environment.filters if isinstance(node, nodes.Filter) else environment.tests
    )
    return hasattr(kinds.get(node.name), "jinja_pass_arg")
