"""MkDocs run from the command line of our own. In: a configuration file. Out: a site."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.cluster import ClusterError
from generator.hands import seldom_disturbed
from generator.newsroom import SearchError
from generator.proofing import Progress
from generator.reprint import Reprint

log = logging.getLogger("mkdocs.plugins.newsbrief")

STRICT = "Nothing was published: with `strict: true` in mkdocs.yml, warnings stop a build as well."


class BuildStoppedError(Exception):
    """The site could not be built; everything there is to say was said on standard error."""


class ConfigFileError(Exception):
    """mkdocs.yml does not hold together; the message says how."""


def build(  # noqa: PLR0913 # an option each
    config_file: Path,
    folder: Path,
    progress: Progress,
    *,
    reprint: Reprint | None = None,
    allow_problems: bool = False,
    said: Mapping[str, Any] | None = None,
) -> None:
    """Build the site of `config_file` into `folder`, and tell `progress` how far it is.

    What `reprint` knows of the last site is used where no other plugin has a hand in the pages.
    With `allow_problems`, errors in the newsroom's files don't stop it. What is `said` on the command
    line goes before the options of the same names in the file.

    Raises ConfigFileError, BuildStoppedError where there were problems, and SearchError or
    ClusterError where the search could not be made or the cluster not do it, of which MkDocs has told.
    """
    with plain_messages(), seldom_disturbed():
        config = load(config_file, site_dir=str(folder))
        plugin = newsbrief_of(config)
        plugin.progress = progress
        plugin.allow_problems = allow_problems
        plugin.options = plugin.options.model_copy(update=said)
        plugin.reprint = reprint if alone(config) else None
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except Abort as stopped:
            if stopped.__context__ is None:  # no error: MkDocs counted the warnings, in the end
                log.error(STRICT)  # noqa: TRY400 # it says all there is to say
            raise cause_of(stopped) from stopped
        finally:
            plugin.crew.give_up()
        config.plugins.on_shutdown()


def cause_of(stopped: Abort) -> BuildStoppedError | SearchError | ClusterError:
    """What stopped MkDocs: the search, the cluster, or what is wrong in the newsroom's files."""
    cause = stopped.__context__ and stopped.__context__.__cause__
    if isinstance(cause, (SearchError, ClusterError)):
        return cause
    return BuildStoppedError(str(stopped))


def alone(config: MkDocsConfig) -> bool:
    """Whether pages are made by this program alone: what others put into them, nobody here knows."""
    return {*config.plugins} == {"newsbrief"} and not config.hooks


def load(config_file: Path, **options: Any) -> MkDocsConfig:
    """The configuration; raises ConfigFileError where there is something wrong with it."""
    try:
        return load_config(config_file=str(config_file), **options)
    except (ConfigurationError, Abort) as error:  # Abort: what is wrong has been said already
        raise ConfigFileError(str(error)) from error


def newsbrief_of(config: MkDocsConfig) -> Any:
    """The plugin of ours; raises ConfigFileError where there is none."""
    plugin = config.plugins.get("newsbrief")
    if plugin is None:
        raise ConfigFileError("`plugins` does not name newsbrief.")
    return plugin


@contextmanager
def plain_messages(level: int = logging.WARNING) -> Iterator[None]:
    """Print what MkDocs and the plugin log, without MkDocs' own prefixes."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
