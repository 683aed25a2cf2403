"""A page's tree, in which Markdown alone is read → the same tree, section by section handed to the readers of their kind."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from xml.etree.ElementTree import Element

from generator.languages import LANGUAGES
from generator.typeset.reading.article import read_article
from generator.typeset.reading.boxes import read_context
from generator.typeset.reading.corrections import read_corrections
from generator.typeset.reading.headline import head_size, read_head
from generator.typeset.reading.marks import mark_hidden, mark_links
from generator.typeset.reading.quotes import read_key_quotes
from generator.typeset.reading.summary import read_in_brief, read_whats_next
from generator.typeset.reading.tongue import SECTIONS, Tongue, tongue
from generator.typeset.reading.tree import made, words

_READERS: dict[str, Callable[[list[Element], Tongue], list[Element] | None]] = {
    "in-brief": read_in_brief,
    "key-quotes": read_key_quotes,
    "context": read_context,
    "whats-next": read_whats_next,
    "corrections": read_corrections,
    "article": read_article,
}


def read_page(root: Element) -> None:
    """Read the parts of a brief, whatever page they stand on; leave all else as it is."""
    blocks = list(root)
    spoken = _tongue_of(blocks)
    if spoken is None:
        return
    head, *sections = _sections(blocks)
    read = read_head(head, spoken)
    seen: set[str] = set()
    for section in sections:
        read += _read_section(section, spoken, seen)
    root[:] = read
    mark_links(root, spoken)


def _tongue_of(blocks: list[Element]) -> Tongue | None:
    """The language whose parts the page has most of; None if it has none in any."""
    headed = _headed()
    headings = Counter(dict.fromkeys(LANGUAGES, 0))
    for block in blocks:
        if block.tag == "h2":
            headings.update(headed.get(words(block), ()))
    scores = dict(headings)
    most = max(scores.values())
    close = [code for code, score in scores.items() if score >= most - 1]
    if len(close) > 1:  # a head counts as much as a heading; the others come too late
        for code in close:
            scores[code] += bool(head_size(blocks, tongue(code)))
    best = max(scores, key=scores.__getitem__)
    return tongue(best) if scores[best] else None


@cache
def _headed() -> Mapping[str, tuple[str, ...]]:
    """The languages in which a section has this heading."""
    headed: dict[str, tuple[str, ...]] = {}
    for code, known in LANGUAGES.items():
        for field in SECTIONS:
            heading: str = getattr(known.brief, field)
            headed[heading] = (*headed.get(heading, ()), code)
    return headed


def _sections(blocks: list[Element]) -> Iterator[list[Element]]:
    """The blocks before the first heading of the second level, then those from each to the next."""
    section: list[Element] = []
    for block in blocks:
        if block.tag == "h2":
            yield section
            section = []
        section.append(block)
    yield section


def _read_section(section: list[Element], spoken: Tongue, seen: set[str]) -> list[Element]:
    heading, *blocks = section
    name = spoken.sections.get(words(heading))
    if name is None or name in seen:
        return section
    mark_hidden(blocks)
    read = _READERS[name](blocks, spoken)
    if read is None:
        return section
    seen.add(name)
    heading.set("id", f"{name}-heading")
    element = made("section", name, id=name)
    element.extend([heading, *read])
    return [element]
