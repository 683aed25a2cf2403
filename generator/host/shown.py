"""The files that one build, or one share of it, makes. In: those files, and all others. Out: what MkDocs asks of a Files."""

from collections.abc import Callable, Collection, Iterable, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


class ShownFiles(Files):
    """Holds the files that are to be made, and finds any that a link may lead to: one of the `others`, or a page at one of the `paths`.

    So a page that is not made again, because it stands or because another process makes it, is a
    page all the same, and MkDocs resolves links to it. As long as pages are `held_back`, there seem
    to be none: MkDocs would read all of them, and make half a gigabyte of HTML, before it draws the
    first.
    """

    def __init__(
        self,
        files: Iterable[File],
        others: Files,
        paths: Collection[str],
        config: MkDocsConfig,
        *,
        held_back: bool,
    ) -> None:
        super().__init__(files)
        self._others, self._paths, self._config = others, paths, config
        self.held_back = held_back
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
