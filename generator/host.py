"""MkDocs run from the command line of our own. In: a configuration file. Out: a site, or a preview of one."""

import logging
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError


class NotBuilt(Exception):
    """The site could not be built; everything there is to say was said on standard error."""


class NotConfigured(Exception):
    """mkdocs.yml does not hold together; the message says how."""


def build(config_file: Path, folder: Path) -> None:
    """Build the site of `config_file` into `folder`.

    Raises NotConfigured, and NotBuilt where there were problems.
    """
    with _plain_messages():
        try:
            config = load_config(config_file=str(config_file), site_dir=str(folder))
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except ConfigurationError as error:
            raise NotConfigured(str(error)) from error
        except Abort as stopped:
            raise NotBuilt(str(stopped)) from stopped


def serve(config_file: Path, address: str | None, *, open_in_browser: bool) -> None:
    """Preview the site, and build it again whenever a file changes, until interrupted."""
    with _plain_messages(logging.INFO):
        options = {"dev_addr": address} if address else {}
        try:
            mkdocs_serve(config_file=str(config_file), open_in_browser=open_in_browser, **options)
        except ConfigurationError as error:
            raise NotConfigured(str(error)) from error
        except Abort as stopped:
            raise NotBuilt(str(stopped)) from stopped


class _plain_messages:
    """Print what MkDocs and the plugin log, without MkDocs' own prefixes."""

    def __init__(self, level: int = logging.WARNING) -> None:
        self.handler = logging.StreamHandler()
        self.handler.setLevel(level)
        self.handler.setFormatter(logging.Formatter("%(message)s"))
        self.level = level

    def __enter__(self) -> None:
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self.handler)
        logger.setLevel(self.level)

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self.handler)
