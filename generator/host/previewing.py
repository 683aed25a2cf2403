"""A preview that keeps up with its editor. In: a configuration file. Out: the site on a server of this machine, changed where it stands whenever a file is saved."""

import logging
import tempfile
from collections.abc import Set
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.amending import JOURNAL, amend
from generator.host.running import (
    BuildStoppedError,
    ConfigFileError,
    alone,
    load,
    newsbrief_of,
    plain_messages,
)
from generator.host.watching import WatchingServer
from generator.reprint import Reprint

log = logging.getLogger("mkdocs.plugins.newsbrief")


class Preview:
    """The site as its editors see it, in `folder`: made once, and from then on what is stale.

    Readers are in it, so it is never emptied: what is made lies in a folder beside it until all of
    it is there, and takes its place file by file.
    """

    def __init__(self, config_file: Path, folder: Path, *, search: bool, **options: Any) -> None:
        self.site, self._fresh, self._journal = folder / "site", folder / "new", folder / JOURNAL
        self._config_file, self._search, self._options = config_file, search, options
        self._last: Reprint | None = None
        self.site.mkdir()

    def load(self) -> MkDocsConfig:
        """The configuration as it is now. Raises ConfigFileError."""
        return load(self._config_file, site_dir=str(self._fresh), **self._options)

    def make(self, config: MkDocsConfig, url: str, edited: Set[Path] = frozenset()) -> Reprint:
        """Bring the site up to date, as it is at `url`; problems of files that were `edited` come first.

        Raises Abort, after it was said why; then the site is as it was.
        """
        config.site_url = url
        reprint = self._last.again() if self._last else Reprint(self.site, self.site, read=False)
        plugin = newsbrief_of(config)
        plugin.search_in_preview = self._search
        root = self._config_file.absolute().parent
        plugin.edited = {
            file.relative_to(root).as_posix() for file in edited if file.is_relative_to(root)
        }
        plugin.reprint = reprint if alone(config) else None
        mkdocs_build(config, serve_url=url)
        self._last = None  # whatever happens in the next line: all is made again
        amend(self.site, self._fresh, reprint.standing, self._journal)
        reprint.note()
        self._last = reprint
        return reprint

    def lost(self, code: int) -> bytes | None:
        """The page that says that something is not there."""
        try:
            return (self.site / f"{code}.html").read_bytes()
        except OSError:
            return None


def serve(config_file: Path, address: str | None, *, open_in_browser: bool, search: bool) -> None:
    """Preview the site, and bring it up to date whenever a file changes, until interrupted.

    With `search` it is indexed each time, and can be searched.
    """
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    with plain_messages(logging.INFO), tempfile.TemporaryDirectory(prefix="newsbrief-") as folder:
        preview = Preview(config_file, Path(folder), search=search, **options)
        config = preview.load()
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            _serve(preview, config, open_in_browser=open_in_browser)
        except Abort as stopped:
            raise BuildStoppedError(str(stopped)) from stopped
        finally:
            config.plugins.on_shutdown()


def _serve(preview: Preview, config: MkDocsConfig, *, open_in_browser: bool) -> None:
    host, port = config.dev_addr

    def build() -> None:
        try:
            preview.make(preview.load(), server.url, server.edited())
        except (Abort, ConfigFileError) as cause:
            log.warning("The preview stays as it was: %s", cause)

    server = WatchingServer(
        build,
        host=host,
        port=port,
        root=str(preview.site),
        mount_path=urlsplit(config.site_url or "/").path,
    )
    server.error_handler = preview.lost
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
