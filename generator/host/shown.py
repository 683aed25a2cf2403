"""The files that one build, or one share of it, makes. In: what is stale, and all other files. Out: what MkDocs asks of a Files; the processes that share the work."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from generator.hands import Crew, hand_out, share_out
from generator.host.due import Due

FEW = 8
"""Files for which a process more is worth its while: an edit makes some thirty, and one of them may take as long as all others."""


class ShownFiles(Files):
    """Holds the files that are to be made, and finds any that a link may lead to: one of the `others`, or a page at one of the `paths`.

    So a page that is not made again, because it stands or because another process makes it, is a
    page all the same, and MkDocs resolves links to it. As long as pages are `held_back`, there seem
    to be none: MkDocs would read all of them, and make half a gigabyte of HTML, before it draws the
    first. They are where files come `late`, drawn pages among them: of these, MkDocs knows nothing
    until it has written all others.
    """

    def __init__(
        self,
        files: Iterable[File],
        others: Files,
        paths: Collection[str],
        config: MkDocsConfig,
        *,
        late: Iterable[File] | None,
    ) -> None:
        super().__init__(files)
        self._others, self._paths, self._config = others, paths, config
        self._late = late or ()
        self.held_back = late is not None
        self._elsewhere: dict[str, File] = {}

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """The pages."""
        return () if self.held_back else super().documentation_pages(inclusion=inclusion)

    def get_file_from_path(self, path: str) -> File | None:
        """The file at `path` of the site."""
        if found := self._elsewhere.get(path) or super().get_file_from_path(path):
            return found
        if path in self._paths:
            found = self._elsewhere[path] = File.generated(self._config, path, content="")
            return found
        return self._others.get_file_from_path(path)

    def copy_static_files(
        self,
        dirty: bool = False,  # noqa: FBT001, FBT002 # MkDocs' own
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Write the files that are no pages to MkDocs."""
        super().copy_static_files(dirty, inclusion=inclusion)
        for file in self._late:
            set_exclusions((file,), self._config)
            if inclusion(file.inclusion):
                file.copy_file(dirty)


def shared_out(
    stale: Sequence[Due], jobs: int | None, *, alone: bool
) -> tuple[list[File], Iterator[File] | None, Crew]:
    """What of the stale files this process makes, what MkDocs has to know beforehand and what comes late; and the processes.

    Where this program is `alone` with the pages, who is done sooner helps the others, and the few
    pages that MkDocs draws are the first process's. Else MkDocs has to know all, and nothing is late.
    """
    if not alone:
        share, crew = share_out(stale, jobs, _weight)
        return [one.make() for one in share], None, crew
    late, crew = hand_out([one for one in stale if not one.ahead], jobs, _weight, few=FEW)
    ahead = [one.make() for one in stale if one.ahead and not crew.apart]
    return ahead, (one.make() for one in late), crew


def _weight(one: Due) -> float:
    return one.weight
