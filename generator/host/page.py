"""A page of ours as MkDocs' build has it. In: the template that draws it, its file. Out: its HTML, without the work that MkDocs does for any page.

MkDocs sets up Python-Markdown anew for each page, and converts Markdown that a list never shows.
"""

import re

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.typeset.reading import ReadingExtension, quick_html

OURS = ["toc", "tables", "fenced_code"]
"""The Markdown extensions that MkDocs has by default: what `quick_html` reads as they would."""

_ID = re.compile(r' id="([^"]*)"')


class NewsroomPage(MkDocsPage):
    """A page that is drawn from a brief's Markdown, from a standing page's, or from its view."""

    def __init__(self, template: str, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.template = template
        self.meta = {"template": template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML of its Markdown; of a list's nothing, since its template draws the view."""
        if self.template == "standing.html":
            super().render(config, files)
        elif self.template != "brief.html":
            self.content = ""
        elif html := self._quick_html(config, files):
            self.content = html
            self.present_anchor_ids = set(_ID.findall(html))
        else:
            super().render(config, files)

    def _quick_html(self, config: MkDocsConfig, files: Files) -> str | None:
        """The HTML of a brief, where the newsroom has MkDocs read Markdown as it does by default."""
        extensions = [
            one for one in config.markdown_extensions if not isinstance(one, ReadingExtension)
        ]
        if extensions != OURS or config.mdx_configs:
            return None

        def url_of(path: str) -> str | None:
            file = files.get_file_from_path(path)
            return file.url if file else None

        return quick_html(self.markdown or "", self.file.src_uri, url_of)


def set_now(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """Do for a page that was held back what MkDocs else does before it draws any."""
    if page.content is None:
        _populate_page(page, config, files)
