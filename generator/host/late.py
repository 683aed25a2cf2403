"""A file whose content is made when it is asked for. In: its path, how to make it. Out: what MkDocs asks of a File, and none of it in memory before or after.

A site of 10,000 briefs is half a gigabyte.
"""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.folders import write


class LateFile(File):
    """A file of the site that `make` makes."""

    def __init__(
        self,
        path: str,
        make: Callable[[], str],
        config: MkDocsConfig,
        inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
    ) -> None:
        super().__init__(
            path, None, config.site_dir, config.use_directory_urls, inclusion=inclusion
        )
        self.generated_by = "newsbrief"
        self._make = make
        self._given: str | bytes | None = None

    @property
    def _content(self) -> str | bytes:
        """Its content; what another plugin gave it goes before."""
        return self._make() if self._given is None else self._given

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self._given = content

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 # MkDocs' own
        """Write it, its folder as well where that is missing."""
        write(self.abs_dest_path, self.content_bytes)
