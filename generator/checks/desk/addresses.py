"""NB440 and NB442: two files that claim one address of the site. In: a Newsroom. Out: Problems.

Addresses are compared without case: on many desktops, and on some servers, About.md and about.md
are one file. That two articles or two entries of a registry differ is intake's to see: their ids
are small letters.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import get_args

from generator.checks.desk.case import Newsroom, problem_of
from generator.problem import Position, Problem, Rule
from generator.vocabulary.addresses import CORRECTED, SEARCH, TODAY, Folder

LISTS = (*(one for one in get_args(Folder) if one != "desks"), "archive", "quotes")
"""Folders whose index is the site's own list."""

SAME = Rule(
    code="NB440",
    name="same-address",
    severity="error",
    why="One of the two would overwrite the other, and which of them depends on the machine.",
    bad="content/pages/2024/11/ferry/index.html   # beside content/articles/2024/11/ferry.md",
    good="content/pages/old-site/ferry.html",
)
FORMER = Rule(
    code="NB442",
    name="former-address-taken",
    severity="error",
    why="Readers who come by the old address can be led to one page only, and never away from one that is there.",
    bad="# content/articles/2024/11/ferry-sails.md\naliases: [2024/11/ferry]   # content/articles/2024/11/ferry.md is another brief",
    good="# content/articles/2024/11/ferry-sails.md\naliases: [2024/11/ferry]",
)
RULES = (SAME, FORMER)

SITES_OWN = (
    "index.html",
    "404.html",
    "sitemap.xml",
    *(f"{page.url}index.html" for page in (CORRECTED, TODAY, SEARCH)),
)
"""What the site has whatever the newsroom writes."""

FOLDERS = (*LISTS, "desks", "corrected", "css", "fonts", "js", "search", "sitemaps", "today")
"""Folders of the site in which nothing but its own pages and files lie."""


def same(room: Newsroom) -> Iterator[Problem]:
    """Every page and every file has an address of its own."""
    claims: dict[str, list[str]] = defaultdict(list)
    for path, address in _claims(room).items():
        claims[address.casefold()].append(path)
    own = {address.casefold(): what for address, what in _sites_own(room).items()}
    contested = {one for one, paths in claims.items() if len(paths) > 1 or one in own}
    for address in sorted(contested):
        paths = claims[address]
        if address in own:
            for path in paths:
                yield _problem(path, address, own[address])
        for path in sorted(paths)[1:]:
            yield _problem(path, address, min(paths))


def former(room: Newsroom) -> Iterator[Problem]:
    """No brief was where something else is, or was."""
    if not any(brief.aliases for _, brief in room.cases):
        return  # as in most newsrooms: and to know what is where, all has to be looked through
    here = {address.casefold(): path for path, address in _claims(room).items()}
    sites_own = {address.casefold(): what for address, what in _sites_own(room).items()}
    were: dict[str, str] = {}
    for slip, brief in room.cases:
        for number, alias in enumerate(brief.aliases):
            address, url = _built(alias).casefold(), alias.removesuffix(".md") + "/"
            if alias.partition("/")[0].casefold() in FOLDERS:
                message = f"{url} can’t be a former address; that folder is the site’s own."
            elif other := sites_own.get(address) or here.get(address):
                message = f"{url} is no former address; it is that of {_which(other, slip.path)}."
            elif other := were.get(address):
                message = f"{url} is a former address of {_which(other, slip.path)} already."
            else:
                were[address] = slip.path
                continue
            hint = "Take it out of `aliases`, or mend it."
            yield problem_of(FORMER, slip, ("aliases", number), message, hint)


def _which(path: str, here: str) -> str:
    return "this very brief" if path == here else path


def _claims(room: Newsroom) -> Mapping[str, str]:
    """The file of the site that each file of the newsroom's becomes."""
    copy = room.copy
    shown = {brief.image for _, brief in room.cases if brief.image}
    claims = {slip.path: _built(brief.page) for slip, brief in room.cases}
    for page in copy.registries.pages:
        claims[copy.path_of(f"pages/{page.path}")] = _built(page.path)
    for name in copy.files:
        if name in shown:
            claims[copy.path_of(name)] = name
        elif name.startswith("pages/") and not name.endswith((".md", ".yml", ".yaml")):
            claims[copy.path_of(name)] = name.removeprefix("pages/")
    return claims


def _sites_own(room: Newsroom) -> Mapping[str, str]:
    own = dict.fromkeys(SITES_OWN, "the site’s own file")
    own |= {f"{what}/index.html": f"the site’s list of {what}" for what in LISTS}
    for moved in room.copy.registries.moved():
        own[_built(moved.was.path)] = f"the former page of “{moved.name}”"
    for page in room.lists_of(room.shown):
        own[_built(page)] = f"the site’s page at {page.removesuffix('.md')}/"
    return own


def _built(page: str) -> str:
    """The file of the site that a Markdown file becomes."""
    return f"{page.removesuffix('.md')}/index.html"


def _problem(path: str, address: str, other: str) -> Problem:
    return Problem(
        path=path,
        position=Position(),
        rule=SAME.code,
        severity=SAME.severity,
        message=f"Its address, {address.removesuffix('index.html') or '/'}, is taken by {other}.",
        hint="Rename this file.",
    )


CHECKS = (same, former)
