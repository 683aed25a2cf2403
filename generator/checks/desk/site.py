"""The pages that the site has, or will have. In: the edition and all briefs. Out: a Site that knows every page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.desk.case import OUT, Newsroom
from generator.checks.desk.markdown import anchors
from generator.vocabulary import Brief

ALWAYS = frozenset({"in-brief", "article"})
"""The sections that every brief has; its page gives others an id as far as there are any."""


@dataclass(frozen=True)
class Site:
    """The pages by their Markdown files: `out` are those that readers have, `waiting` those that they will."""

    room: Newsroom

    @cached_property
    def out(self) -> frozenset[str]:
        """Pages on the published site."""
        return self._pages(out=True)

    @cached_property
    def waiting(self) -> frozenset[str]:
        """Pages of drafts and of embargoed briefs, and those that only they lead to."""
        return self._pages(out=False) - self.out

    @cached_property
    def briefs(self) -> Mapping[str, Brief]:
        """Every brief by its page."""
        return {brief.address.path: brief for brief in self.room.briefs}

    def anchors_of(self, page: str) -> frozenset[str] | None:
        """The fragments that a page has; None where the theme decides."""
        for text in self.room.texts:
            if text.page == page and not page.startswith("storylines/"):
                return anchors(text.words)
        return _anchors(self.briefs[page]) if page in self.briefs else None

    def _pages(self, *, out: bool) -> frozenset[str]:
        def counts(briefs: Iterable[Brief]) -> bool:
            return any((brief.state in OUT) == out for brief in briefs)

        pages = {path for path, brief in self.briefs.items() if counts([brief])}
        for listed in self.room.listings:
            if counts(listed.briefs):
                folder = listed.address.path.partition("/")[0]
                pages |= {listed.address.path, f"{folder}/index.md"}
        own = {standing.address.path for standing in self.room.edition.standing} | {"index.md"}
        return frozenset((pages - {"desks/index.md"}) | own)


def _anchors(brief: Brief) -> frozenset[str]:
    if brief.state == "withdrawn":
        return frozenset()
    found = {f"q{number}" for number in range(1, len(brief.quotes) + 1)} | ALWAYS
    found |= {f"box-{number}" for number in range(1, len(brief.context) + 1)}
    sections = {
        "key-quotes": brief.quotes,
        "context": brief.context,
        "whats-next": brief.summary.whats_next,
        "corrections": brief.corrections,
    }
    found |= {name for name, held in sections.items() if held}
    article = brief.article
    quoted = {quote.paragraph for quote in brief.quotes}
    for paragraph in article.paragraphs:
        shown = article.show == "full" or (article.show == "quotes" and paragraph.number in quoted)
        if paragraph.number and shown:
            found.add(f"p{paragraph.number}")
    return frozenset(found)
