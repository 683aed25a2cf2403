"""A preview on a server of this machine. In: a configuration file. Out: the site as it is with what was saved last, until somebody interrupts."""

import logging
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.host.previewing import Preview
from generator.host.running import cause_of, load, plain_messages
from generator.host.saying import said_why
from generator.host.watching import WatchingServer

log = logging.getLogger("mkdocs.plugins.newsbrief")


def serve(config_file: Path, address: str | None, *, open_in_browser: bool, search: bool) -> None:
    """Preview the site, and bring it up to date whenever a file changes, until interrupted.

    With `search` it is indexed each time, and can be searched. Raises ConfigFileError,
    BuildStoppedError, SearchError or ClusterError if it can't be made at all.
    """
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    with plain_messages(logging.INFO), _own_folder() as folder:
        config = load(config_file, **options)
        host, port = config.dev_addr
        path = urlsplit(config.site_url or "/").path
        server = WatchingServer(host=host, port=port, mount_path=path)
        preview = Preview(config_file, Path(folder), server.url, search=search, **options)
        config = preview.load()
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            preview.make(config)
            _serve(preview, config, server, open_in_browser=open_in_browser)
        except Abort as stopped:
            raise cause_of(stopped) from stopped
        finally:
            config.plugins.on_shutdown()


def _serve(
    preview: Preview, config: MkDocsConfig, server: WatchingServer, *, open_in_browser: bool
) -> None:
    def build() -> bool:
        return said_why(lambda: preview.save(server.edited()))

    def rest() -> bool:
        return said_why(lambda: changed.append(preview.rest())) and changed.pop()

    changed: list[bool] = []
    server.show(preview, build, rest)
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


def _own_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes away in the end, even while something is made in it."""
    return tempfile.TemporaryDirectory(prefix="newsbrief-", ignore_cleanup_errors=True)
