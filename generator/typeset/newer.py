"""A page with newer briefs on it. In: a Page, the briefs by the paths of their articles. Out: the page as it is with these in place of those that it had.

A page is put off, and given the very briefs that stand on it. So where the same ones stand on it in
the same order, and only say something else, it is made of the newer ones as it was of the others.
What was worked out of them before it was put off (who is related to whom) stays as it was.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.later import Later
from generator.views import Page
from generator.vocabulary import Brief

Newer = Mapping[str, Brief]
"""Briefs by the paths of their articles."""


def with_newer(page: Page, newer: Newer) -> Page:
    """The page with these briefs; the very same page where none of them is on it."""
    setting = _having(page.setting, newer)
    return page if setting is page.setting else replace(page, setting=setting)


def _having(value: Any, newer: Newer) -> Any:
    """A value with these briefs in it; itself where there is none of them."""
    if isinstance(value, Brief):
        return newer.get(value.path, value)  # and nothing in it is looked at: it need not be read
    if isinstance(value, Later):
        given = _others(value.given, newer)
        return value.having(**given) if given else value
    if type(value) in {tuple, list}:
        items = [_having(one, newer) for one in value]
        same = all(one is other for one, other in zip(items, value, strict=True))
        return value if same else type(value)(items)
    if is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
        others = _others(parts, newer)
        return replace(value, **others) if others and not isinstance(value, type) else value
    return value


def _others(parts: Mapping[str, Any], newer: Newer) -> dict[str, Any]:
    """Those parts that are others with these briefs in them."""
    having = {name: _having(part, newer) for name, part in parts.items()}
    return {name: part for name, part in having.items() if part is not parts[name]}
