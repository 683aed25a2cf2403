"""Compiled templates from one run to the next. In: a Jinja environment, what stands for all that compiles them. Out: an environment that compiles only what is not kept.

What Jinja makes of a template is a module of Python, and that is what is kept: as text, below a
line that says of which templates it is made and what it is. Text that is not what that line says
counts as nothing, and neither does text of which one of these templates is another now: so an
edit of a partial has those compiled anew that have it in them. It lies where Python keeps what it
compiles, in `__pycache__` beside the template, and not in the newsroom's cache: that may come from
anywhere, and nothing in it is ever run.
"""

import json
import sys
from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound

from generator.cache import digest_of, replace

Source = tuple[str, str | None, Callable[[], bool] | None]


def keeping(
    environment: Environment, made_from: str, held: MutableMapping[str, str] | None = None
) -> Environment:
    """The same environment, which looks first for what was compiled before: what is `held`, by the names of templates, sooner than what is kept beside them."""
    if environment.loader:
        held = {} if held is None else held
        environment.loader = _KeptLoader(environment.loader, made_from, held)
    return environment


class _KeptLoader(BaseLoader):
    """Finds templates where `loader` does; `made_from` stands for all that compiles them.

    Whoever compiles a template asks here for those that are put into it, so what is `asked` for
    meanwhile is all that it is made of: digests by name, "" of one that is not there.
    """

    def __init__(self, loader: BaseLoader, made_from: str, held: MutableMapping[str, str]) -> None:
        self._loader, self._made_from, self._held = loader, made_from, held
        self._asked: dict[str, str] = {}

    def get_source(self, environment: Environment, template: str) -> Source:
        self._asked[template] = ""
        found = self._loader.get_source(environment, template)
        self._asked[template] = digest_of(found[0].encode())
        return found

    def list_templates(self) -> list[str]:
        return self._loader.list_templates()

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 # Jinja's name
    ) -> Template:
        """The template, ready to draw."""
        self._asked = {}
        source, file, fresh = self.get_source(environment, name)
        kept = _beside(Path(file)) if file else None
        text = self._standing(environment, name, kept)
        if text is None:
            self._asked = {name: digest_of(source.encode())}
            module = environment.compile(source, name, file, raw=True)
            text = self._head(name, self._asked, module) + module
            if kept and not sys.dont_write_bytecode:
                _keep(kept, text)
        self._held[name] = text
        code = _code(text, file or "<template>")
        return environment.template_class.from_code(environment, code, globals or {}, fresh)

    def _standing(self, environment: Environment, name: str, kept: Path | None) -> str | None:
        """The module that was compiled before, below its line; None if there is none, if it is made of others than there are now, or not as it was written."""
        for text in (self._held.get(name), _text_of(kept) if kept else None):
            head, end, module = (text or "").partition("\n")
            with suppress(ValueError, IndexError, TypeError):
                names = json.loads(head.split(" ", 3)[3])
                asked = {one: self._digest(environment, one) for one in map(str, names)}
                if head + end == self._head(name, asked, module):
                    return text
        return None

    def _digest(self, environment: Environment, name: str) -> str:
        if name not in self._asked:
            with suppress(TemplateNotFound):
                self.get_source(environment, name)
        return self._asked[name]

    def _head(self, name: str, asked: Mapping[str, str], module: str) -> str:
        """The line above a module: what stands for all that it is made of, what stands for the module, and which templates are in it."""
        told = json.dumps([self._made_from, name, *sorted(asked.items())])
        made_from, itself = digest_of(told.encode()), digest_of(module.encode())
        return f"# {made_from} {itself} {json.dumps(sorted(asked))}\n"


@lru_cache(maxsize=2**9)
def _code(text: str, file: str) -> CodeType:
    """The module below its line as Python runs it: a preview asks for the same ones whenever the theme is edited."""
    return compile(text.partition("\n")[2], file, "exec")  # it knows its lines by their numbers


def _beside(template: Path) -> Path | None:
    """Where what is compiled of a template is kept: where Python would keep it of a module."""
    try:
        compiled = Path(cache_from_source(str(template)))
    except NotImplementedError:  # this Python keeps nothing
        return None
    return compiled.with_name(f"{template.name}.{sys.implementation.cache_tag}.py")


def _text_of(file: Path) -> str | None:
    try:
        return file.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _keep(file: Path, text: str) -> None:
    with suppress(OSError):  # then it is compiled again the next time
        file.parent.mkdir(parents=True, exist_ok=True)
        replace(file, text.encode())
