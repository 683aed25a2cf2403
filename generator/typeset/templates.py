"""The theme's templates, each compiled in one piece. In: MkDocs' Jinja environment. Out: the same one, which draws the same bytes in less time.

A page of the theme is made of some ninety partials. Left to itself, Jinja looks each of them up
when it is drawn, and copies all names that it might use. Here the partial's own lines stand in
place of the `include`, in a scope of their own, when the page's template is compiled. A newsroom's
own partial is found as ever: by the environment's loader.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FunctionLoader, Template, pass_context
from jinja2.runtime import Context
from markupsafe import escape

from generator.typeset.links import way_between
from generator.typeset.one_piece import PRINTED, CarefulCompiler, Compiler


def in_one_piece(environment: Environment) -> Environment:
    """Let all templates that the environment compiles from now on be in one piece."""
    environment.code_generator_class = Compiler
    environment.template_class = OnePiece
    environment.filters[PRINTED] = _printed
    if url := environment.filters.get("url"):
        environment.filters["url"] = _shortly(url)
    return environment


class OnePiece(Template):
    """A template that draws quickly as long as every attribute it asks for is there, and from then on with care, as Jinja does."""

    _careful: Template | None = None

    def render(self, *given: Any, **named: Any) -> str:
        """Draw it. Nothing of a first attempt is left: drawing changes nothing."""
        if self._careful is None:
            try:
                return super().render(*given, **named)
            except AttributeError:
                self._careful = self._with_care()
        return self._careful.render(*given, **named)

    def _with_care(self) -> Template:
        careful = self.environment.overlay()
        careful.code_generator_class, careful.template_class = CarefulCompiler, Template
        if loader := self.environment.loader:
            careful.loader = FunctionLoader(lambda name: loader.get_source(careful, name))
        if self.name is None:
            raise TypeError("Only templates of the theme are drawn.")
        return careful.get_template(self.name)


def _printed(value: object) -> str:
    """What `escape` makes of a value. Nearly all that is shown has nothing to escape, and needs no Markup around it."""
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return str(escape(value))


def _shortly(url: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    """MkDocs' filter `url`, quicker with the addresses that nearly all links have; it is asked seventy times a page."""

    @pass_context
    def shortly(context: Context, value: str) -> str:
        page = context.get("page")
        if page is not None and type(value) is str and _within_site(value):
            return _ways_from(page.url)[value]
        return url(context, value)

    return shortly


class _Ways(dict[str, str]):
    """The ways from one page's address to others."""

    def __init__(self, here: str) -> None:
        self._here = here

    def __missing__(self, there: str) -> str:
        way = self[there] = way_between(self._here, there)
        return way


_ways_from = lru_cache(maxsize=4)(_Ways)


_PLAIN = re.compile(r"[\w-]+(?:/[\w-]+)*(?:/|\.\w+)")


@lru_cache(maxsize=2**16)
def _within_site(address: str) -> bool:
    """Whether an address is one within the site, spelt as we spell them: 'people/ada/', 'css/site.css'."""
    return _PLAIN.fullmatch(address) is not None
