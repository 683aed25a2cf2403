"""A preview that keeps up with its editor. In: a configuration file. Out: the site on a server of this machine, as it is with what was saved last."""

import gc
import logging
import shutil
import tempfile
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from generator.host.running import (
    ConfigFileError,
    alone,
    cause_of,
    load,
    newsbrief_of,
    plain_messages,
)
from generator.host.showing import Showing
from generator.host.watching import WatchingServer

log = logging.getLogger("mkdocs.plugins.newsbrief")

MANY = 100
"""Files of the site that are held once they are made: a few pages with all that they need."""

LOOKED_AT = 2
"""So many pages have to come out well before the preview changes: those that were looked at last."""


class Preview:
    """The site as its editors see it: what is published is found whenever a file is saved, a page made when somebody looks at it.

    What is made on the way lies in `folder`. Where other plugins or hooks have a hand in the site,
    MkDocs makes all of it each time.
    """

    def __init__(self, config_file: Path, folder: Path, *, search: bool, **options: Any) -> None:
        self._folder, self._config_file = folder, config_file
        self._search, self._options = search, options
        self._lock = Lock()
        self._plugin: Any = None
        self._file: Showing | _Built = _Built(folder / "site")
        self._held: dict[str, bytes | None] = {}
        self._looked_at: dict[str, None] = {}

    def load(self) -> MkDocsConfig:
        """The configuration as it is now, with a plugin of its own. Raises ConfigFileError."""
        known: Any = MkDocsConfig.plugins  # MkDocs holds on to plugins like ours
        known.plugin_cache.pop("newsbrief", None)
        return load(self._config_file, site_dir=str(self._folder / "new"), **self._options)

    def make(self, config: MkDocsConfig, url: str, edited: Set[Path] = frozenset()) -> None:
        """Bring the site up to date, as it is at `url`; problems of files that were `edited` come first.

        Raises Abort, after it was said why, or whatever goes wrong with the pages that somebody
        looks at; then the site is as it was.
        """
        config.site_url = url
        plugin, root = newsbrief_of(config), self._config_file.absolute().parent
        plugin.on_startup(command="serve", dirty=False)
        plugin.search_in_preview = self._search
        plugin.edited = {
            file.relative_to(root).as_posix() for file in edited if file.is_relative_to(root)
        }
        plugin.when_asked = alone(config)
        if edited and all(_draws_only(file, config) for file in edited):
            plugin.last = self._plugin
        with self._lock, _collector_out_of_the_way():
            file = self._shown(config) if plugin.when_asked else self._built(config)
            held = {path: file(path) for path in [*self._looked_at][-LOOKED_AT:]}
            self._plugin, self._file, self._held = plugin, file, held

    def __iter__(self) -> Iterator[str]:
        """The path of every file that there is."""
        return iter(self._file)

    def __call__(self, path: str) -> bytes | None:
        """The file at `path` of the site; None if there is none."""
        with self._lock:
            if path.endswith(".html"):
                self._looked_at.pop(path, None)
                self._looked_at[path] = None
            if path not in self._held:
                data = self._file(path)
                if len(self._held) >= MANY:
                    self._held.clear()
                self._held[path] = data
            return self._held[path]

    def _shown(self, config: MkDocsConfig) -> Showing:
        try:
            return Showing(config)
        except BuildError as error:
            log.error(error)  # noqa: TRY400 # it says all there is to say
            raise Abort(str(error)) from error

    def _built(self, config: MkDocsConfig) -> "_Built":
        """All of the site, as MkDocs makes it with the help of others."""
        site = self._folder / "site"
        mkdocs_build(config, serve_url=config.site_url)
        shutil.rmtree(site, ignore_errors=True)
        Path(config.site_dir).rename(site)
        return _Built(site)


class _Built:
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
        try:
            return (self._folder / path).read_bytes()
        except OSError:
            return None


def _draws_only(file: Path, config: MkDocsConfig) -> bool:
    """Whether a file is of the theme alone, so that what is published stands whatever is in it."""
    others = (config.docs_dir, config.config_file_path, *config.watch)
    return any(map(file.is_relative_to, config.theme.dirs)) and not any(
        map(file.is_relative_to, others)
    )


@contextmanager
def _collector_out_of_the_way() -> Iterator[None]:
    """What is made here stays until a file is saved again: the collector need not look through it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def serve(config_file: Path, address: str | None, *, open_in_browser: bool, search: bool) -> None:
    """Preview the site, and bring it up to date whenever a file changes, until interrupted.

    With `search` it is indexed each time, and can be searched. Raises ConfigFileError,
    BuildStoppedError, SearchError or ClusterError if it can't be made at all.
    """
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    with plain_messages(logging.INFO), tempfile.TemporaryDirectory(prefix="newsbrief-") as folder:
        preview = Preview(config_file, Path(folder), search=search, **options)
        config = preview.load()
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            _serve(preview, config, open_in_browser=open_in_browser)
        except Abort as stopped:
            raise cause_of(stopped) from stopped
        finally:
            config.plugins.on_shutdown()


def _serve(preview: Preview, config: MkDocsConfig, *, open_in_browser: bool) -> None:
    host, port = config.dev_addr

    def build() -> None:
        try:
            preview.make(preview.load(), server.url, server.edited())
        except (Abort, ConfigFileError) as cause:
            log.warning("The preview stays as it was: %s", cause)
        except Exception as cause:  # noqa: BLE001 # an error in a template may be any; the next save may mend it
            log.warning("The preview stays as it was: %s", _in_words(cause))

    path = urlsplit(config.site_url or "/").path
    server = WatchingServer(build, preview, host=host, port=port, mount_path=path)
    preview.make(config, server.url)
    for watched in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        server.watch(watched)
    config.plugins.on_serve(server, config=config, builder=build)
    for watched in config.watch:
        server.watch(watched)
    try:
        server.serve(open_in_browser=open_in_browser)
    except KeyboardInterrupt:
        log.info("Shutting down...")
    finally:
        server.shutdown()


def _in_words(cause: Exception) -> str:
    """What went wrong, and where: a template's error knows its file and line."""
    place = ", line ".join(
        str(part) for part in (getattr(cause, "name", ""), getattr(cause, "lineno", "")) if part
    )
    return f"{type(cause).__name__}: {cause}" + (f" ({place})" if place else "")
