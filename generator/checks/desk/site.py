"""The pages that the site has, or will have. In: a Newsroom. Out: a Site that knows every page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.desk.case import OUT, Newsroom
from generator.checks.desk.markdown import anchors
from generator.slip import Facts

OWN = frozenset({"index.md", "corrected.md", "archive/index.md"})
"""Pages that every site has, whatever the newsroom writes."""


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
    def briefs(self) -> Mapping[str, Facts]:
        """Every brief by its page."""
        return {brief.page: brief for _, brief in self.room.cases}

    def anchors_of(self, page: str) -> frozenset[str] | None:
        """The fragments that a page has; None where the theme decides."""
        for text in self.room.texts:
            if text.page == page and not page.startswith("storylines/"):
                return anchors(text.words)
        brief = self.briefs.get(page)
        return frozenset(brief.fragments.split()) if brief else None

    def _pages(self, *, out: bool) -> frozenset[str]:
        def counts(briefs: Iterable[Facts]) -> bool:
            return any((brief.state in OUT) == out for brief in briefs)

        pages = {path for path, brief in self.briefs.items() if counts([brief])}
        for listed in self.room.listings:
            if counts(listed.briefs):
                folder = listed.page.partition("/")[0]
                pages |= {listed.page, f"{folder}/index.md"}
        own = {page.path for page in self.room.copy.registries.pages}
        return frozenset((pages - {"desks/index.md"}) | own | OWN)
