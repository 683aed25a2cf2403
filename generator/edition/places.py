"""Where things happen, and what was said. In: briefs. Out: the places as Sections, every quote as Said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from generator.vocabulary import Address, Brief, Said, Section


def places_of(briefs: Iterable[Brief]) -> tuple[Section, ...]:
    """Every place by name, with its briefs in the order given.

    Editors may spell a place in several ways: it goes by the one that most briefs have.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    grouped: dict[str, list[Brief]] = defaultdict(list)
    addresses: dict[str, Address] = {}
    for brief in briefs:
        for one, link in zip(brief.place_ids, brief.place_links, strict=True):
            grouped[one].append(brief)
            spellings[one][link.name] += 1
            if link.address:
                addresses[one] = link.address
    named = {one: _usual(spellings[one]) for one in grouped}
    return tuple(
        Section("place", one, addresses[one], named[one], None, tuple(grouped[one]))
        for one in sorted(addresses, key=lambda one: (named[one].casefold(), one))
    )


def said_in(briefs: Iterable[Brief]) -> Iterator[Said]:
    """Every quote of the briefs, in their order; of a withdrawn one, none."""
    for brief in briefs:
        if brief.state != "withdrawn":
            for number in range(1, len(brief.voices) + 1):
                yield Said(brief.in_quotes, number)


def _usual(spellings: Counter[str]) -> str:
    """The most common, of equally common ones the first by letters: not the one that came last."""
    return min(spellings, key=lambda name: (-spellings[name], name))
