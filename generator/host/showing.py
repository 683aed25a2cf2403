"""A site of which each file is made when somebody looks at it. In: MkDocs' configuration. Out: the bytes of whatever a browser asks for.

A preview of 10,000 briefs has 15,000 files, and its editor looks at three of them.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation

from generator.host.due import as_page
from generator.host.running import newsbrief_of
from generator.later import Later
from generator.newsroom import Edited, Publication, as_now
from generator.turns import give_way
from generator.views import Page


class Showing:
    """The files of a site as the newsroom was at one moment.

    What goes wrong with a file is raised when it is asked for: an error in a template, in most
    cases, so it may be anything.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        """Publish, and get ready to draw, in the order in which MkDocs does. Raises BuildError."""
        plugins = config.plugins
        self._config = config = plugins.on_config(config)
        plugins.on_pre_build(config=config)
        give_way()
        self._workshop = Path(config.site_dir)
        shutil.rmtree(self._workshop, ignore_errors=True)
        self._workshop.mkdir(parents=True)
        self._plugin = newsbrief_of(config)
        self.publication: Publication = self._plugin.publication
        self._pages = {f"{page.url}index.html": page for page in self.publication.pages}
        self._works: Mapping[str, Later[str]] = self.publication.syndicate.works
        give_way()
        env = config.theme.get_env()
        files = Files([])
        files.add_files_from_theme(env, config)
        self._files = plugins.on_files(files, config=config)
        set_exclusions(self._files, config)
        self._nav = plugins.on_nav(
            get_navigation(self._files, config), config=config, files=self._files
        )
        self._env = plugins.on_env(env, config=config, files=self._files)
        self._static: Mapping[str, File] = {file.dest_uri: file for file in self._files}
        plugins.on_post_build(config=config)

    def __iter__(self) -> Iterator[str]:
        """The path of every file."""
        made = self._workshop.rglob("*")
        yield from {
            *self._pages,
            *self._static,
            *self._works,
            *self._config.theme.static_templates,
            *(file.relative_to(self._workshop).as_posix() for file in made if file.is_file()),
        }

    def __call__(self, path: str) -> bytes | None:
        """The file at `path` of the site; None if there is none."""
        if page := self._pages.get(path):
            return self._page(page)
        if path in self._config.theme.static_templates:
            return self._template(path)
        if file := self._static.get(path):
            return file.content_bytes
        if work := self._works.get(path):
            return work().encode()
        return self._made(path)

    def is_as_now(self, path: str) -> bool:
        """Whether the file at `path` has all in it that went ahead."""
        page = self._pages.get(path)
        return self._as_now(page) is not None if page else self.stands(path)

    def stands(self, path: str) -> bool:
        """Whether the file at `path` is the theme's, or one of the newsroom's pictures, and not made of what is published."""
        return path in self._static or path in self._config.theme.static_templates

    def again(
        self, edited: str, before: Set[str], looked_at: Iterable[str]
    ) -> Mapping[str, bytes | None]:
        """The pages that go ahead when a file was edited, by their paths; none where more follows at once.

        The files `before` were edited too, and are not published yet; `looked_at` are the paths of
        what was looked at, the last first.
        """
        looked = [page.path if (page := self._pages.get(path)) else "" for path in looked_at]
        pages: Sequence[Page] = self._plugin.republish(Edited(edited, before, looked))
        ahead = {f"{page.url}index.html": page for page in pages}
        self._pages.update(ahead)
        return {path: self._page(page) for path, page in ahead.items()}

    def put_away(self) -> None:
        """Take away what was written on the way."""
        shutil.rmtree(self._workshop, ignore_errors=True)

    def _as_now(self, page: Page) -> Page | None:
        return as_now(self._plugin.publication, page)

    def _page(self, page: Page) -> bytes | None:
        now = self._plugin.pages[page.path] = self._as_now(page) or page
        shown = as_page(now, self._config)
        _populate_page(shown, self._config, self._files)
        _build_page(shown, self._config, (), self._nav, self._env)
        shown.file.page = None  # else both, and all that they are made of, wait for the collector
        return self._taken(shown.file.dest_uri)

    def _template(self, name: str) -> bytes | None:
        _build_theme_template(name, self._env, self._files, self._config, self._nav)
        return self._taken(name)

    def _taken(self, path: str) -> bytes | None:
        """What MkDocs has just written; it writes nothing where nothing came out."""
        data = self._made(path)
        (self._workshop / path).unlink(missing_ok=True)
        return data

    def _made(self, path: str) -> bytes | None:
        try:
            return (self._workshop / path).read_bytes()
        except OSError:
            return None


class Built:
    """The files of a site that lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __iter__(self) -> Iterator[str]:
        yield from (
            file.relative_to(self._folder).as_posix()
            for file in self._folder.rglob("*")
            if file.is_file()
        )

    def __call__(self, path: str) -> bytes | None:
        """The file at `path`; None if there is none."""
        try:
            return (self._folder / path).read_bytes()
        except OSError:
            return None
