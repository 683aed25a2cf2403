"""The newsroom's configuration. In: the path of mkdocs.yml. Out: Settings, or CannotRun.

MkDocs reads this file itself when it builds; here it is read for the commands that do without
MkDocs, and only the few keys that they need.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.settings import NewsroomOptions, Settings, options_from

Config = dict[str, Any]


class CannotRun(Exception):  # noqa: N818 # it is what the command line says
    """There is no newsroom to work on; `message` says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_settings(config_file: Path) -> Settings:
    """The settings that `config_file` holds; its folder is the newsroom's.

    Raises CannotRun if there is no such file, if it can't be read, or if its folders can't be.
    """
    config_file = config_file.absolute()
    config = _config(config_file)
    root = config_file.parent
    content = _folder(root, config, "docs_dir", "content")
    site = _folder(root, config, "site_dir", "site")
    _check_folders(content, site, config_file.name)
    options = _options(config, config_file.name)
    return Settings(
        name=_text(config, "site_name") or root.name,
        description=_text(config, "site_description"),
        site_url=_text(config, "site_url"),
        root=root,
        content=content,
        site=site,
        **options.given,
    )


class _Loader(yaml.SafeLoader):
    """Plain values; a tag that is not known (!!python/name:…) is let pass as None."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`, as MkDocs reads them."""
    if isinstance(node, yaml.ScalarNode):
        names, default = [str(node.value)], None
    elif isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node) or [None]
    else:
        return None
    found = (os.environ[name] for name in names if name in os.environ)
    return next(found, default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda *_: None)


def _config(config_file: Path) -> Config:
    try:
        config = yaml.load(config_file.read_bytes(), _Loader)  # noqa: S506 # a SafeLoader
    except FileNotFoundError:
        raise CannotRun(
            f"There is no {config_file}.",
            "Go to the newsroom’s folder, name the file with -f, or start a newsroom with `newsbrief init`.",
        ) from None
    except OSError as error:
        raise CannotRun(
            f"{config_file} can’t be read: {error.strerror}.", "Look at it in your file manager."
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _broken(config_file, error) from None
    if not isinstance(config, dict):
        raise CannotRun(
            f"{config_file} holds no settings.", "It should be keys with values: site_name: …"
        )
    parent = config.pop("INHERIT", None)
    return _merged(_config(config_file.parent / parent), config) if parent else config


def _broken(config_file: Path, error: Exception) -> CannotRun:
    mark = getattr(error, "problem_mark", None)
    where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
    return CannotRun(
        f"{config_file} can’t be read as YAML{where}.",
        "Look there for a tab, a missing quotation mark, or a line that is indented otherwise than its neighbours.",
    )


def _merged(parent: Config, child: Config) -> Config:
    """`child` over `parent`, block by block, as MkDocs does for INHERIT."""
    merged = {**parent, **child}
    for key in parent.keys() & child.keys():
        if isinstance(parent[key], dict) and isinstance(child[key], dict):
            merged[key] = _merged(parent[key], child[key])
    return merged


def _text(config: Config, key: str) -> str:
    value = config.get(key)
    return "" if value is None else str(value)


def _folder(root: Path, config: Config, key: str, default: str) -> Path:
    return Path(os.path.normpath(root / (_text(config, key) or default)))


def _check_folders(content: Path, site: Path, name: str) -> None:
    if not content.is_dir():
        raise CannotRun(
            f"There is no folder {content}.",
            f"Make it, or say in {name} where the articles are: docs_dir: content",
        )
    if content.is_relative_to(site) or site.is_relative_to(content):
        raise CannotRun(
            f"The content folder ({content}) and the site folder ({site}) are one inside the other.",
            f"Set docs_dir and site_dir in {name} to two folders side by side: building replaces everything in the second.",
        )


def _options(config: Config, name: str) -> NewsroomOptions:
    options, wrong = options_from(_raw_options(config.get("plugins")))
    if wrong:
        option, message = wrong[0]
        raise CannotRun(message, f"Mend `{option}` below `newsbrief` in the plugins of {name}.")
    return options


def _raw_options(plugins: Any) -> Mapping[str, Any]:
    """The options below `newsbrief`, whether `plugins` is a list or a block of keys."""
    listed = plugins if isinstance(plugins, list) else [plugins]
    for plugin in listed:
        if isinstance(plugin, dict) and isinstance(options := plugin.get("newsbrief"), dict):
            return options
    return {}
