"""A page of ours as MkDocs' build has it. In: the template that draws it, its file. Out: its HTML, without the work that MkDocs does for any page.

MkDocs sets up Python-Markdown anew for each page, and converts Markdown that a list never shows.
"""

import re
from urllib.parse import urlsplit

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.typeset.reading import ReadingExtension, quick_html
from generator.views import Page

OURS = ["toc", "tables", "fenced_code"]
"""The Markdown extensions that MkDocs has by default: what `quick_html` reads as they would."""

BEFORE_ALL = "1970-01-01"
"""When a page without a date of its own last changed: MkDocs would take today's, and no build be the same twice."""

_ID = re.compile(r' id="([^"]*)"')


class NewsroomPage(MkDocsPage):
    """A page that is drawn from a brief's Markdown, from a standing page's, or from its view."""

    def __init__(self, template: str, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.template = template
        self.meta = {"template": template}

    def _set_canonical_url(self, base: str | None) -> None:
        """Put the site's address before the page's own: our addresses are such that MkDocs, which parses both for each page, comes to the same."""
        if not base:
            super()._set_canonical_url(base)
            return
        site = base if base.endswith("/") else f"{base}/"
        self.canonical_url = site + self.url
        self.abs_url = urlsplit(site).path + self.url

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


def put_down(ours: Page, page: MkDocsPage, config: MkDocsConfig) -> None:
    """Let MkDocs' page say what ours does: its title, which template draws it, when it last changed, which page says the same for good."""
    page.meta.update(template=ours.template, title=ours.title)
    page.update_date = ours.lastmod or BEFORE_ALL
    if ours.canonical and config.site_url:
        page.canonical_url = config.site_url + ours.canonical.url
