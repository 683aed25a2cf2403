"""Compiled templates from one run to the next. In: a Jinja environment, what stands for all that templates are made of. Out: an environment that compiles only what is not kept.

What Jinja makes of a template is a module of Python, and that is what is kept: as text, below a
line that says of which templates it is made and what it is. Text that is not what that line says
counts as nothing. It lies where Python keeps what it compiles, in `__pycache__` beside the
template, and not in the newsroom's cache: that may come from anywhere, and nothing in it is ever
run.
"""

import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, Template

from generator.cache import digest_of, replace

Source = tuple[str, str | None, Callable[[], bool] | None]


def keeping(environment: Environment, made_from: str) -> Environment:
    """The same environment, which looks first for what was compiled before."""
    if environment.loader:
        environment.loader = _KeptLoader(environment.loader, made_from)
    return environment


class _KeptLoader(BaseLoader):
    """Finds templates where `loader` does; `made_from` stands for all of them, and for what compiles them."""

    def __init__(self, loader: BaseLoader, made_from: str) -> None:
        self._loader, self._made_from = loader, made_from

    def get_source(self, environment: Environment, template: str) -> Source:
        return self._loader.get_source(environment, template)

    def list_templates(self) -> list[str]:
        return self._loader.list_templates()

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 # Jinja's name
    ) -> Template:
        """The template, ready to draw."""
        source, file, fresh = self.get_source(environment, name)
        kept = _beside(Path(file)) if file else None
        made_from = digest_of(f"{self._made_from} {name}".encode())
        module = _read(kept, made_from) if kept else None
        if module is None:
            module = environment.compile(source, name, file, raw=True)
            if kept and not sys.dont_write_bytecode:
                _keep(kept, made_from, module)
        code = compile(module, file or "<template>", "exec")
        return environment.template_class.from_code(environment, code, globals or {}, fresh)


def _beside(template: Path) -> Path | None:
    """Where what is compiled of a template is kept: where Python would keep it of a module."""
    try:
        compiled = Path(cache_from_source(str(template)))
    except NotImplementedError:  # this Python keeps nothing
        return None
    return compiled.with_name(f"{template.name}.{sys.implementation.cache_tag}.py")


def _keep(file: Path, made_from: str, module: str) -> None:
    with suppress(OSError):  # then it is compiled again the next time
        file.parent.mkdir(parents=True, exist_ok=True)
        replace(file, (_head(made_from, module) + module).encode())


def _read(file: Path, made_from: str) -> str | None:
    """The module that is kept there under that key; None if there is none, or it is not as it was written."""
    try:
        head, end, module = file.read_bytes().decode().partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return module if head + end == _head(made_from, module) else None


def _head(made_from: str, module: str) -> str:
    return f"# {made_from} {digest_of(module.encode())}\n"
