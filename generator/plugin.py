"""The MkDocs shell: in, MkDocs' events; out, the newsroom's pages in place of what lies in `content/`.

Works the same under ProperDocs, which redirects imports of mkdocs to itself.
"""

import logging
from collections.abc import Mapping, MutableMapping, Set
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.clock import now
from generator.cluster import ClusterError
from generator.hands import Crew, WorkerFailedError
from generator.host import (
    Compiled,
    Drawing,
    Due,
    Run,
    ShownFiles,
    due,
    hide_content,
    index_of,
    picture_sizes,
    put_down,
    put_index,
    set_now,
    settings_of,
    shared_out,
    spoken,
    without_content,
)
from generator.house import leads_nowhere
from generator.newsroom import (
    UNDRAWN,
    Edited,
    Index,
    Publication,
    drawn,
    media,
    policy,
    publish,
    republish,
)
from generator.preview import Notes, beside, notes_of
from generator.proofing import Progress, wrong_rules
from generator.report import tell
from generator.reprint import Reprint
from generator.settings import NewsroomOptions, Settings, contradiction, options_from
from generator.typeset.reading import ReadingExtension, apart, measured
from generator.typeset.standing import clean_html
from generator.typeset.templates import in_one_piece
from generator.views import BriefView, ByPath, Page

log = logging.getLogger("mkdocs.plugins.newsbrief")

NOWHERE = "The site does not know its own address, so there are no feeds, no sitemap, no social cards. Set `site_url` in mkdocs.yml."


class NewsbriefPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # its options are a pydantic model, not an MkDocs Config
    """Publishes before anything is cleaned, then hands MkDocs the pages."""

    options: NewsroomOptions
    settings: Settings
    publication: Publication
    pages: MutableMapping[str, Page]
    progress: Progress | None = None
    allow_problems = False
    preview = False
    notes: Mapping[str, Notes]
    reprint: Reprint | None = None
    crew = Crew()
    files: ShownFiles
    drawing: Drawing
    shared = False
    due = made = 0
    index: Index | None = None
    compiled = Compiled()
    search_in_preview = False  # as long as nobody asks for it
    last: "NewsbriefPlugin | None" = None  # whose publication stands
    when_asked = False  # pages are made one by one, when somebody asks for them
    edited: Set[str] = frozenset()  # the files whose problems come first, as problems name them

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Check the options under `newsbrief:` in mkdocs.yml."""
        self.config = options
        self.options, wrong = options_from(options)
        wrong += [("rules", message) for message in wrong_rules(self.options.rules)]
        return [(key, ValueError(message)) for key, message in wrong], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, which shows drafts and embargoed briefs. MkDocs may have used this very plugin before."""
        self.preview, self.shared, self.when_asked = command == "serve", command == "build", False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what the newsroom's pages rely on."""
        if not config.use_directory_urls:
            raise PluginError("newsbrief needs `use_directory_urls: true` in mkdocs.yml.")
        if wrong := contradiction(str(config.theme.locale), self.options.language):
            raise PluginError(wrong)
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own, of what it is handed
        config.markdown_extensions.append(ReadingExtension())  # type: ignore[arg-type] # Markdown takes instances
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Publish; with an error in any file, stop before MkDocs empties the site folder."""
        self.settings = settings_of(config, self.options)
        self.made = 0
        if last := self.last:
            self._follow(last.publication)
            self.notes, self.index, self.last = last.notes, last.index, None
            return
        try:
            self.publication = publish(
                self.settings, now(), preview=self.preview, progress=self.progress
            )
        except ClusterError as cause:
            raise PluginError(f"{cause}.") from cause
        self._follow(self.publication)
        proof = self.publication.proof
        self.notes = notes_of(self.publication, self.edited) if self.preview else {}
        tell(log, sorted(proof.problems, key=lambda problem: problem.path not in self.edited))
        if not (proof.sound or self.preview or self.allow_problems):
            raise PluginError("Nothing was published: mend the errors above first.")
        if not (self.settings.site_url or self.preview):
            log.warning(NOWHERE)
        if self.publication.cards is None:
            log.warning(UNDRAWN)
        self.index = self._index(self.settings)
        hide_content(config)

    def republish(self, edited: Edited) -> tuple[Page, ...]:
        """Publish no more than the pages that go ahead; none where that is not enough."""
        publication, pages = republish(self.publication, edited, self.settings, now())
        if pages:
            self.notes = notes_of(publication, {edited.path})
            tell(log, (one for one in publication.proof.problems if one.path == edited.path))
            self._follow(publication)
        return pages

    def _follow(self, publication: Publication) -> None:
        self.publication = publication
        self.pages = ByPath(publication.pages)

    def _index(self, settings: Settings) -> Index | None:
        """Index before MkDocs empties anything, so that a failure costs no site."""
        asked_for = self.search_in_preview if self.preview else settings.search
        if not (asked_for and settings.search and self.publication.proof.edition.briefs):
            return None
        return index_of(self.publication.proof.edition, settings, self.progress)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace everything in `content/` by the pages, and the media that go with them."""
        content, house, proof = self.settings.content, self.settings.house, self.publication.proof
        there = without_content(files, content, config, proof.copy.files)
        if wrong := [*leads_nowhere(house, proof.copy.registries.desks, self.pages, there)]:
            raise PluginError("\n".join(wrong))
        ours = media(proof.edition, there) | ({house.logo: house.logo} if house.logo else {})
        for source, path in ours.items():
            files.append(File.generated(config, path, abs_src_path=str(content / source)))
        for path, card in drawn(self.publication.cards or {}, self.settings, self._drawing).items():
            files.append(File.generated(config, path, abs_src_path=str(card)))
        tag = self.index.tag if self.index else ""
        sources = tuple(content / source for source in ours)
        self.drawing = Drawing(config)
        known = self.options, self.publication, self.reprint, tag, sources, self.notes, self.drawing
        stale = [] if self.when_asked else due(Run(config, *known), files)
        return self._shared_out(files, stale, config)

    def _shared_out(self, files: Files, stale: list[Due], config: MkDocsConfig) -> Files:
        """The files, and what of the stale ones this process makes; another one, which is apart, has those alone."""
        self.due = len(stale)
        jobs = self.settings.jobs if self.shared else 1
        mine, late, self.crew = shared_out(stale, jobs, alone=self.drawing.alone)
        if self.crew.apart:
            config.theme.static_templates, config.extra_templates = set(), []
            self.progress = None
        ours = mine if self.crew.apart else [*files, *mine]
        self.files = ShownFiles(ours, files, self.pages, config, late=late)
        return self.files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the pages that MkDocs does not draw."""
        self.drawing.navigation = nav
        return nav

    def on_build_error(self, *, error: Exception) -> None:
        """End what other processes do; one of those ends here, and has said why."""
        if self.crew.apart:
            log.error(error)
        self.crew.give_up()

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Have the theme's templates compiled for speed; once, until the theme changes. From here on, pages are drawn."""
        self.files.held_back = False
        self.drawing.environment = self.compiled.of(in_one_piece(env), config)
        return self.drawing.environment

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Say which template draws the page, and when it last changed."""
        put_down(self.pages[page.file.src_uri], page, config)
        return markdown

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Keep nothing of a standing page's own HTML that could act; keep the room of pictures; show a preview's problems."""
        ours = self.pages[page.file.src_uri]
        if ours.template == "standing.html":
            return measured(clean_html(html), picture_sizes(page, files))
        if isinstance(ours.view, BriefView) and (image := ours.view.image):
            html = measured(html, lambda _: image.size)
        notes = self.notes.get(ours.path)
        return beside(html, notes) if notes and ours.template == "brief.html" else html

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the theme the page's view, and in a preview its problems."""
        set_now(page, config, self.files)
        ours, chrome = self.pages[page.file.src_uri], self.publication.chrome
        outside = self.publication.syndicate
        linked_data = outside.linked_data_of(ours)
        page.content, article = apart(page.content or "")
        searches = ours.template == "search.html"
        return _with(
            context,
            brief_page=ours,
            view=ours.view,
            here=page.url,
            around=ours.around,
            parts=self.drawing.parts,
            article_text=article,
            chrome=chrome,
            **self._spoken(),
            preview=self.notes.get(ours.path),
            feeds=outside.feeds_of(ours.url),
            linked_data=linked_data,
            open_graph=outside.open_graph_of(ours),
            index=self.index if searches else None,
            policy=None if self.preview else policy(linked_data, searches=searches),
        )

    def _drawing(self, done: int, of: int) -> None:
        if self.progress:
            self.progress("Drawing cards", done, of)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Let go of the page, and tell how many are made."""
        page.markdown = page.content = ""
        self.pages[page.file.src_uri].forget()
        self.made += 1
        if self.progress:
            done = min(self.made * (len(self.crew.others) + 1), self.due)
            self.progress("Making pages", done, self.due)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait for the other processes, of which each ends here; put the index beside the page that searches it."""
        try:
            self.crew.finish()
        except WorkerFailedError:
            raise PluginError("Some pages could not be made; why is said above.") from None
        if self.index:
            put_index(self.index, Path(config.site_dir), self.reprint)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give 404.html what it lists, and offline.html its links from any address."""
        publication = self.publication
        if template_name == "offline.html":
            context["base_url"] = urlsplit(config.site_url or "/").path
        return _with(
            context,
            chrome=publication.chrome,
            **self._spoken(),
            policy=None if self.preview else policy(),
        )

    def _spoken(self) -> dict[str, Any]:
        return spoken(self.options.language, self.publication.words, self.settings.house)


def _with(context: TemplateContext, **more: Any) -> TemplateContext:
    context.update(more)  # type: ignore[typeddict-item] # ours, beside what MkDocs puts there
    return context
