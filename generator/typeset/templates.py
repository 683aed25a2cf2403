"""The theme's templates, each compiled in one piece. In: MkDocs' Jinja environment. Out: the same one, which draws the same bytes in less time.

A page of the theme is made of some ninety partials. Left to itself, Jinja looks each of them up
when it is drawn, and copies all names that it might use. Here the partial's own lines stand in
place of the `include`, in a scope of their own, when the page's template is compiled. A newsroom's
own partial is found as ever: by the environment's loader.
"""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from jinja2 import Environment, FunctionLoader, Template, pass_context
from jinja2.runtime import Context
from markupsafe import escape

from generator.typeset import drawn_once
from generator.typeset.drawn_once import WAY, key_of
from generator.typeset.one_piece import PRINTED, CarefulCompiler, Compiler

ROOT = "\0"
"""Stands for the way to the site's root while a page is drawn: no text that is read has this character."""

HOME = "\1"
"""Stands for a link to the front page; no text has this one either."""


def in_one_piece(environment: Environment) -> Environment:
    """Let all templates that the environment compiles from now on be in one piece."""
    environment.code_generator_class = Compiler
    environment.template_class = OnePiece
    environment.filters[PRINTED] = _printed
    environment.context_class = Drawing
    if url := environment.filters.get("url"):
        environment.filters |= {"url": _shortly(url), WAY: _way(url)}
    environment.extend(own_url=environment.filters.get("url"))
    return environment


class OnePiece(Template):
    """A template that draws quickly as long as every attribute it asks for is there, and from then on with care, as Jinja does."""

    _careful: Template | None = None

    def render(self, *given: Any, **named: Any) -> str:
        """Draw it, with the way from its page wherever one to the site's root stands."""
        html = self._drawn(*given, **named)
        if ROOT not in html and HOME not in html:
            return html
        up = _up_from(dict(*given, **named)["page"])
        # to part and join is three times as quick as to replace: there are sixty of them
        return up.join(html.replace(HOME, up or "./").split(ROOT))

    def _drawn(self, *given: Any, **named: Any) -> str:
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


def _shortly(url: Callable[[Context, str], str]) -> Callable[["Drawing", str], str]:
    """MkDocs' filter `url`, quicker with the addresses that nearly all links have; it is asked seventy times a page.

    From each page the way goes up to the site's root first: it is the same one from all pages that
    are as deep, whatever they have in common with the page it leads to.
    """

    @pass_context
    def shortly(context: Drawing, value: str) -> str:
        if type(value) is str and _within_site(value) and (up := context.up) is not None:
            return up + value
        return url(context, value)

    return shortly


def _way(url: Callable[[Context, str], str]) -> Callable[["Drawing", str], str]:
    """The same as it goes onto the page: ROOT stands for the way to the site's root until all of it is drawn."""

    @pass_context
    def way(context: Drawing, value: str) -> str:
        if type(value) is str and context.up is not None:
            if _within_site(value):
                return ROOT + value
            if not value:
                return HOME
        there = url(context, value)
        context.particular = context.particular or there != value
        return _printed(there)

    return way


class Drawing(Context):
    """What a template is drawn with. It is `particular` once something on the page, beside what templates ask for by name, is of this page alone."""

    particular = False
    key_of = staticmethod(key_of)

    @cached_property
    def up(self) -> str | None:
        """The way from the page to the root of the site: '../../'; None where there is no page."""
        page = self.get("page")
        return None if page is None else _up_from(page)

    @cached_property
    def _parts(self) -> dict[tuple[object, ...], str]:
        """The parts that were drawn in this making of the site, in which what is the same on all pages is the same."""
        parts: dict[tuple[object, ...], str] | None = self.get("parts")
        if parts is None or self.up is None:
            return {}
        if len(parts) >= drawn_once.MOST:
            parts.clear()
        return parts

    def drawn_before(self, key: tuple[object, ...]) -> str | None:
        """A part that was drawn for another page; None if it was not."""
        return self._parts.get(key)

    def drawn(self, key: tuple[object, ...], html: str) -> str:
        """A part that is drawn now, remembered if it is like that on any page."""
        if not self.particular:
            self._parts[key] = html
        return html


def _up_from(page: Any) -> str:
    here: str = page.url
    return "../" * here.removeprefix("./").count("/")


_PLAIN = re.compile(r"[\w-]+(?:/[\w-]+)*(?:/|\.\w+)")


@lru_cache(maxsize=2**16)
def _within_site(address: str) -> bool:
    """Whether an address is one within the site, spelt as we spell them: 'people/ada/', 'css/site.css'."""
    return _PLAIN.fullmatch(address) is not None
