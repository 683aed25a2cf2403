"""The files that one build, or one share of it, makes. In: those files, and all others. Out: what MkDocs asks of a Files."""

from collections.abc import Callable, Iterable

from mkdocs.structure.files import File, Files


class ShownFiles(Files):
    """Holds the files that are to be made, and finds any that a link may lead to.

    So a page that is not made again, because it stands or because another process makes it, is a
    page all the same, and MkDocs resolves links to it. `elsewhere` gives the file of a path that is
    not among these, if there is one.
    """

    def __init__(self, files: Iterable[File], elsewhere: Callable[[str], File | None]) -> None:
        super().__init__(files)
        self._elsewhere = elsewhere

    def get_file_from_path(self, path: str) -> File | None:
        """The file at `path` of the site."""
        return super().get_file_from_path(path) or self._elsewhere(path)
