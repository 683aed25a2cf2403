"""A preview that keeps up with its editor. In: a configuration file, and what is saved. Out: the files of the site, as they are with what was saved last."""

import gc
import logging
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from generator.hands import undisturbed
from generator.host.running import alone, load, newsbrief_of
from generator.host.saying import said_why
from generator.host.showing import Built, Showing
from generator.turns import GivenUpError, Turns

log = logging.getLogger("mkdocs.plugins.newsbrief")

MANY = 100
"""Files of the site that are held once they are made: a few pages with all that they need."""

LOOKED_AT = 2
"""So many pages have to come out well before the preview changes: those that were looked at last."""

RESTS = 15
"""After so many rests without a save it sweeps, half a minute: at 10,000 briefs nothing else can be done for a second meanwhile."""


class Preview:
    """The site as its editors see it: what is published is found when a file is saved, a page made when somebody looks at it.

    For an article that was edited, its own page goes ahead wherever nothing but that page can tell,
    and for a registry the pages that were looked at last; the rest follows when somebody looks at
    any of it, or nobody saves for a while. Lists need not wait for it as long as all that is new on
    them are words. For a file of the theme, pages are drawn
    again, and nothing is published. Where other plugins or hooks have a hand in the site, MkDocs
    makes all of it each time. What is made on the way lies in `folder`; the site is to be at `url`.
    """

    def __init__(
        self, config_file: Path, folder: Path, url: str, *, search: bool, **options: Any
    ) -> None:
        self._folder, self._config_file, self._url = folder, config_file, url
        self._search, self._options = search, options
        self._making, self._lock, self._loading = Lock(), Lock(), Lock()  # taken in this order
        self._turns = Turns()
        self._plugin: Any = None
        self._config: MkDocsConfig | None = None
        self._file: Showing | Built = Built(folder / "site")
        self._held: dict[str, bytes | None] = {}
        self._looked_at: dict[str, None] = {}
        self._behind: Set[Path] = frozenset()
        self._since: Set[Path] = frozenset()
        self._themes = self._rests = 0
        self._tried = False

    def load(self) -> MkDocsConfig:
        """The configuration as it is now, with a plugin of its own. Raises ConfigFileError."""
        known: Any = MkDocsConfig.plugins  # MkDocs holds on to plugins like ours
        with self._loading:
            known.plugin_cache.pop("newsbrief", None)
            return load(self._config_file, site_dir=mkdtemp(dir=self._folder), **self._options)

    def save(self, edited: Set[Path] = frozenset()) -> None:
        """Bring the site up to date with files that were edited, and as much as somebody is likely to look at at once.

        Problems of these files come first. Raises Abort, after it was said why, ConfigFileError, or
        whatever goes wrong with a page that somebody looked at; then the site is as it was.
        """
        told = {*filter(self._counts, edited)}
        if edited and not told:
            return
        self._rests = 0
        with self._turns.first(), self._lock:
            if told and all(map(self._draws_only, told)):
                self._themes += 1
                self._draw_again()
                return
            self._behind, self._since = self._behind | told, self._since | told
            self._tried = False
            if self._goes_ahead(told):
                return
        with self._turns.instead(), self._making:
            self._tried = True
            self._make(self.load())

    def make(self, config: MkDocsConfig) -> None:
        """Make the site for the first time. Raises Abort, after it was said why."""
        with self._making:
            self._make(config)

    def catch_up(self) -> bool:
        """Publish what did not go ahead, if there is any; whether a page that somebody looked at is another now. Raises as `save` does.

        Other articles may go ahead meanwhile. What a save has to wait for is made instead.
        """
        while True:
            with self._making:
                if self._tried or not self._behind:
                    return False
                self._tried = True
                with suppress(GivenUpError):
                    return self._make(self.load(), gives_up=True)
                self._tried = False
            self._turns.until_made()

    def rest(self) -> bool:
        """Do what can wait until nobody saves: catch up, and when nobody has for a good while, sweep away what is left of earlier makings, which MkDocs ties into rings. Raises as `save` does."""
        changed = self.catch_up()
        self._rests += 1
        if self._rests == RESTS:
            with self._making:
                gc.unfreeze()
                gc.collect()
                gc.freeze()
        return changed

    def __iter__(self) -> Iterator[str]:
        """The path of every file that there is."""
        return iter(self._file)

    def __call__(self, path: str) -> bytes | None:
        """The file at `path` of the site; None if there is none."""
        if path.endswith(".html"):
            self._looked_at.pop(path, None)
            self._looked_at[path] = None
        held = self._held
        if path in held:  # so nobody waits while the rest is made
            return held[path]
        if self._behind and not self._is_as_now(path):
            said_why(self.catch_up)
        with self._turns.first(), self._lock:
            if path not in self._held:
                data = self._file(path)
                if len(self._held) >= MANY:
                    self._held.clear()
                self._held[path] = data
            return self._held[path]

    def _is_as_now(self, path: str) -> bool:
        with self._turns.first(), self._lock:
            return isinstance(self._file, Showing) and self._file.is_as_now(path)

    def _counts(self, file: Path) -> bool:
        """Whether a file that changed may be of the newsroom, and not what a program leaves there while it saves another."""
        shown, config = self._file, self._config
        if not (isinstance(shown, Showing) and config and file.is_relative_to(config.docs_dir)):
            return True
        known = file.relative_to(config.docs_dir).as_posix() in shown.publication.proof.copy.files
        return known or (file.exists() and not file.name.startswith("."))

    def _draws_only(self, file: Path) -> bool:
        """Whether a file is of the theme alone, so that what is published stands whatever is in it."""
        config = self._config
        if config is None or not isinstance(self._file, Showing):
            return False
        others = (config.docs_dir, config.config_file_path, *config.watch)
        return any(map(file.is_relative_to, config.theme.dirs)) and not any(
            map(file.is_relative_to, others)
        )

    def _draw_again(self) -> None:
        """Draw what is published, and what went ahead of it, with the theme as it is now."""
        config = self.load()
        plugin = self._ready(config)
        plugin.last = self._plugin
        self._show(plugin, config, Showing(config))

    def _goes_ahead(self, edited: Set[Path]) -> bool:
        """Make the page of an article that was edited, if that is all that was, and nothing else can tell; for a registry, the pages that were looked at last."""
        root, file = self._config_file.absolute().parent, self._file
        if len(edited) != 1 or not isinstance(file, Showing):
            return False
        saved, before = ({*_names(files, root)} for files in (edited, self._behind))
        if not saved:
            return False
        made = file.again(saved.pop(), before, [*self._looked_at][: -LOOKED_AT - 1 : -1])
        if made:
            stand = {path: data for path, data in self._held.items() if file.stands(path)}
            self._held = {**stand, **made}
        return bool(made)

    def _make(self, config: MkDocsConfig, *, gives_up: bool = False) -> bool:
        """Publish all there is; whether a page that somebody looked at is another now. Raises GivenUpError, if it `gives_up`, where all is to be made again."""
        with self._lock:
            edited, self._since, themes = self._behind, frozenset(), self._themes
        plugin, root = self._ready(config), self._config_file.absolute().parent
        plugin.edited = {*_names(edited, root)}
        with undisturbed(), self._turns.last(gives_up=gives_up):
            file = self._shown(config) if plugin.when_asked else self._built(config)
        with self._lock:
            before = self._held
            self._show(plugin, config, file)
            self._behind = self._since
            for path in self._since:  # they went ahead of what was published until now
                self._goes_ahead({path})
            if self._themes != themes:
                said_why(self._draw_again)
            return any(before[path] != data for path, data in self._held.items() if path in before)

    def _ready(self, config: MkDocsConfig) -> Any:
        """The plugin of a configuration, ready to make a preview."""
        config.site_url, config.strict = self._url, False  # MkDocs' own preview ends at a warning
        plugin = newsbrief_of(config)
        plugin.on_startup(command="serve", dirty=False)
        plugin.search_in_preview = self._search
        plugin.when_asked = alone(config)
        return plugin

    def _show(self, plugin: Any, config: MkDocsConfig, file: Showing | Built) -> None:
        """Show these files from now on, if all goes well with those that were looked at last."""
        held = {path: file(path) for path in [*self._looked_at][-LOOKED_AT:]}
        if isinstance(self._file, Showing):
            self._file.put_away()
            vars(self._plugin).clear()  # what was published does not wait for the sweep
        self._plugin, self._config, self._file, self._held = plugin, config, file, held

    def _shown(self, config: MkDocsConfig) -> Showing:
        try:
            return Showing(config)
        except BuildError as error:
            log.error(error)  # noqa: TRY400 # it says all there is to say
            raise Abort(str(error)) from error

    def _built(self, config: MkDocsConfig) -> Built:
        """All of the site, as MkDocs makes it with the help of others."""
        site = self._folder / "site"
        mkdocs_build(config, serve_url=config.site_url)
        shutil.rmtree(site, ignore_errors=True)
        Path(config.site_dir).rename(site)
        return Built(site)


def _names(files: Iterable[Path], root: Path) -> Iterator[str]:
    """The paths of files as problems name them, of those that are the newsroom's."""
    return (file.relative_to(root).as_posix() for file in files if file.is_relative_to(root))
