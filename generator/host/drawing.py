"""Pages drawn when they are written. In: a page of ours, MkDocs' environment and navigation. Out: the page's HTML, without what MkDocs does around each page of anybody.

Where nothing but this program has a hand in the pages, a page is a file like any other: MkDocs is
asked to write it, and need not know that it is one.
"""

import logging
from collections.abc import Callable
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.nav import Navigation

from generator.folders import write
from generator.host.late import LateFile
from generator.host.page import NewsroomPage
from generator.host.running import alone
from generator.host.saying import in_words

log = logging.getLogger("mkdocs.plugins.newsbrief")


class PageFile(LateFile):
    """The HTML of a page as a file; of a page that comes out empty there is none, as with MkDocs."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 # MkDocs' own
        """Draw the page and write it."""
        html = self.content_string
        if html and not html.isspace():
            write(self.abs_dest_path, html.encode(errors="xmlcharrefreplace"))


class Drawing:
    """Draws one page after the other, as soon as MkDocs has made ready what they are drawn with; all of them if it is `alone`."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self.alone = alone(config)
        self.parts: dict[tuple[object, ...], str] = {}  # drawn once for many pages, in this making
        self.navigation = Navigation([], [])
        self.environment: Any = None

    def of(self, make: Callable[[], NewsroomPage]) -> str:
        """The HTML of a page. Raises BuildError, with the page and what is wrong; and OSError."""
        page, config = make(), self._config
        try:
            context = get_context(self.navigation, (), config, page)
            template = self.environment.get_template(page.template)
            context = config.plugins.on_page_context(
                context, page=page, config=config, nav=self.navigation
            )
            output: str = template.render(context)
            return config.plugins.on_post_page(output, page=page, config=config)
        except OSError:  # a full disk is for others to tell
            raise
        except Exception as error:
            log.debug("", exc_info=error)
            raise BuildError(
                f"Error building page '{page.file.src_uri}': {in_words(error)}"
            ) from error
