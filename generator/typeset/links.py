"""Links as Markdown: relative ones between pages of this site, and ones that lead out of it.

In: Addresses and web addresses, and a label that is Markdown already. Out: Markdown. Nothing but
http(s) and the site's own files is ever linked to.
"""

from generator.typeset.escape import target, text, web_address
from generator.vocabulary import Address, Link


def relative(here: Address, there: Address) -> str:
    """The way from one page's Markdown file to another's: '../../desks/world.md'."""
    return relative_path(here, there.path)


def relative_path(here: Address, path: str) -> str:
    """The way from a page's Markdown file to any file of the site, ready for a Markdown link."""
    start, end = here.path.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    return target("/".join([".."] * (len(start) - shared) + end[shared:]))


def way_between(here: str, there: str) -> str:
    """The way from one page's address to another's, as a browser takes it: '../../desks/world/'."""
    first = there[: there.find("/") + 1]
    if first != "./" and not (first and here.startswith(first)):  # nearly always
        return "../" * here.removeprefix("./").count("/") + there
    start, end = here.strip("./").split("/"), there.removeprefix("./").split("/")
    if start == [""]:
        return there
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    way = "/".join([".."] * (len(start) - shared) + end[shared:])
    return way if way.strip("/") else "./"


def linked(link: Link, here: Address) -> str:
    """A name with the link to its page; just the name where there is no page."""
    label = text(link.name)
    return f"[{label}]({relative(here, link.address)})" if link.address else label


def linked_out(label: str, address: str | None) -> str:
    """A label (Markdown) with a link to a web address; just the label where there is none."""
    there = web_address(address) if address else None
    return f"[{label}]({there})" if there else label
