"""NB470 to NB473: links that lead nowhere. In: a Newsroom. Out: Problems.

Only standing pages are Markdown; a storyline's background, like every text of a brief, is plain
text, in which a link would show as it is written.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from generator.checks.desk.case import Newsroom, Text
from generator.checks.desk.markdown import MarkdownLink, links
from generator.checks.desk.site import Site
from generator.problem import Problem, Rule, stretch

NEAR = 70
"""Likeness in per cent from which another page is worth naming: `correction.md` and `corrections.md` have 96."""

DEAD = Rule(
    code="NB470",
    name="dead-link",
    severity="error",
    why="Readers who follow it get an error page.",
    bad="Read our [policy](correction.md).",
    good="Read our [policy](corrections.md).",
)
NO_SUCH_PLACE = Rule(
    code="NB471",
    name="dead-fragment",
    severity="warning",
    why="The page is there, but not the place on it: readers land at its top, and look for what was promised.",
    bad="Read [what we do not do](about.md#what-we-dont).",
    good="Read [what we do not do](about.md#what-we-do-not-do).",
)
NOT_OUT = Rule(
    code="NB472",
    name="link-to-unpublished",
    severity="error",
    why="Readers get an error page, and the address may give away what is under embargo.",
    bad="See [the next brief](2024/11/ferry.md).   <!-- still a draft -->",
    good="(no link, until the brief is out)",
)
LINK_IN_TEXT = Rule(
    code="NB473",
    name="link-in-plain-text",
    severity="warning",
    why="A storyline’s background is plain text: readers would see the brackets, and no link.",
    bad="It began with [the vote](../2024/11/vote.md).",
    good="It began with the vote.",
)
RULES = (DEAD, NO_SUCH_PLACE, NOT_OUT, LINK_IN_TEXT)

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def check(room: Newsroom) -> Iterator[Problem]:
    """Every link of the newsroom's own pages leads somewhere."""
    site = Site(room)
    for text in room.texts:
        for link in links(text.words):
            if text.page.startswith("storylines/"):
                message = f"A link to {link.target} can’t stand here: this is plain text."
                hint = "Take the brackets and the address out; briefs of this storyline are listed on its page by themselves."
                yield _problem(LINK_IN_TEXT, text, link, message, hint)
            elif not _ELSEWHERE.match(link.target):
                yield from _check(text, link, site)


def _check(text: Text, link: MarkdownLink, site: Site) -> Iterator[Problem]:
    bare, _, fragment = unquote(link.target).partition("#")
    bare = bare.partition("?")[0]
    page = _page(bare, text.page)
    if page in site.waiting:
        message = f"{page} is not published: readers would get an error page."
        hint = "Take the link out until it is."
        yield _problem(NOT_OUT, text, link, message, hint)
    elif not link.target:
        hint = "Name a page between the brackets, as about.md; or take the link out."
        yield _problem(DEAD, text, link, "This link leads nowhere.", hint)
    elif not site.has(page):
        gone = page not in site.files and not _is_media(page, site.room)
        if gone and (site.is_known or not page.endswith(".md")):
            hint = _right_page(page, text, site)
            yield _problem(DEAD, text, link, f"There is no {bare}.", hint)
    elif fragment and (known := site.anchors_of(page)) is not None and fragment not in known:
        message = f"There is no place “{fragment}” on {page}."
        near = process.extractOne(fragment, sorted(known), score_cutoff=NEAR)
        hint = f"Did you mean #{near[0]}?" if near else "Leave out what stands from # on."
        yield _problem(NO_SUCH_PLACE, text, link, message, hint)


def _page(target: str, here: str) -> str:
    """The file within the site that a link on the page `here` leads to."""
    if not target:
        return here
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), target))


def _is_media(name: str, room: Newsroom) -> bool:
    """Whether a file of that path goes out with the site: from beside the pages, or a brief's picture."""
    if name.endswith((".md", ".yml", ".yaml")):
        return False
    shown = {brief.image for brief in room.shown if brief.image}
    return f"pages/{name}" in room.copy.files or (name in shown and name in room.copy.files)


def _right_page(page: str, text: Text, site: Site) -> str:
    if moved := site.moved.get(page):
        return f"It moved: write {_relative(moved, text)}"
    if f"{page}.md" in site.out:
        return f"Write it as {_relative(f'{page}.md', text)}"
    near = process.extractOne(page, sorted(site.out), scorer=fuzz.ratio, score_cutoff=NEAR)
    if near:
        return f"Did you mean {_relative(near[0], text)}?"
    return "Name the page’s Markdown file, as about.md or 2024/11/ferry.md; or take the link out."


def _relative(page: str, text: Text) -> str:
    return posixpath.relpath(page, posixpath.dirname(text.page) or ".")


def _problem(rule: Rule, text: Text, link: MarkdownLink, message: str, hint: str) -> Problem:
    place = stretch(text.words, link.start, link.end, text.line)
    return Problem(text.path, place, rule.code, rule.severity, message, hint)


CHECKS = (check,)
