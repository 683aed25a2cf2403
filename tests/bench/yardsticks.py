"""The sites that newsbrief is measured against. In: articles of the corpus. Out: the sources of a site of Hugo's, and of one of MkDocs'.

Both show on a brief's page what newsbrief shows of it, and list the briefs on a front page, by
desk, topic, person, storyline and month, thirty on a page; both have a feed of the newest fifty.
Their themes are the least that does it. Hugo makes its listings itself; MkDocs can't, and is given
them made: that time is not counted.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from tests.bench.corpus import Somebody, Told, as_yaml, people, write

SITES = Path(__file__).parent / "sites"
ON_A_PAGE, IN_THE_FEED = 30, 50
LISTINGS = {"desks": "Desks", "topics": "Topics", "people": "People", "storylines": "Storylines"}

Front = dict[str, Any]
"""Front matter that both read."""


def make_hugo(folder: Path, told: Sequence[Told]) -> None:
    """Write a site for Hugo into `folder`."""
    shutil.copytree(SITES / "hugo", folder, dirs_exist_ok=True)
    by_id = {one.id: one for one in people()}
    for one in told:
        _write(folder / "content" / one.path, _front(one, by_id), one.body)
        year, month = one.path.split("/")[:2]
        _write(
            folder / "content" / year / "_index.md", {"title": year, "build": {"render": "never"}}
        )
        _write(folder / "content" / year / month / "_index.md", {"title": f"{year}/{month}"})


def make_mkdocs(folder: Path, told: Sequence[Told]) -> None:
    """Write a site for MkDocs into `folder`."""
    shutil.copytree(SITES / "mkdocs", folder, dirs_exist_ok=True)
    by_id = {one.id: one for one in people()}
    fronts = [(one, _front(one, by_id)) for one in told]
    for one, front in fronts:
        _write(folder / "docs" / one.path, front, one.body)
    newest = [_entry(one, front) for one, front in reversed(fronts)]
    for name, front in _listings(newest, [front for _, front in reversed(fronts)]):
        _write(folder / "docs" / name, front)
    config = {
        "site_name": "The Bench",
        "site_url": "https://bench.example/",
        "theme": {"name": None, "custom_dir": "theme", "static_templates": ["feed.xml"]},
        "plugins": [],
        "nav": ["index.md"],
        "not_in_nav": "*",
        "extra": {"feed": newest[:IN_THE_FEED]},
    }
    write(folder / "mkdocs.yml", as_yaml(config))


def _front(one: Told, by_id: Mapping[str, Somebody]) -> Front:
    """What is to be shown of an article, every name at hand."""
    head, source = one.head, one.head["source"]
    speakers = [by_id[person] for person in head["people"]]
    figure = head["context"][0]["numbers"][0]
    when = datetime.strptime(head["published"], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return {
        "title": head["headline"],
        "date": when.isoformat(),
        "shown": f"{when.day} {when:%B %Y, %H:%M}",
        "lede": head["summary"]["lede"],
        "points": head["summary"]["points"],
        "quotes": [
            {"text": quote["text"], "name": who.name, "role": who.role, "url": f"/people/{who.id}/"}
            for quote, who in zip(head["quotes"], speakers, strict=True)
        ],
        "boxes": [
            {
                "title": head["context"][0]["title"],
                "lines": [
                    {"head": figure["figure"], "rest": f"{figure['counts']}, {figure['claimed_by']}"}
                ],
            },
            {
                "title": head["context"][1]["title"],
                "lines": [{"head": who.name, "rest": who.role} for who in speakers],
            },
        ],
        "desk": _link("desks", head["desk"], f"Desk {head['desk'].rpartition('-')[2]}"),
        "storyline": _link("storylines", head["storyline"], f"The story of number {head['storyline'].rpartition('-')[2]}"),
        "tags": [_link("topics", topic, f"Topic {topic.rpartition('-')[2]}") for topic in head["topics"]],
        "byline": head["byline"],
        "source": {"publisher": "The Bench Wire", "headline": source["headline"], "published": source["published"]},
        "places": ", ".join(head["places"]),
        "desks": [head["desk"]],
        "topics": head["topics"],
        "people": head["people"],
        "storylines": [head["storyline"]],
    }  # fmt: skip


def _link(kind: str, ident: str, name: str) -> dict[str, str]:
    return {"name": name, "url": f"/{kind}/{ident}/"}


def _entry(one: Told, front: Front) -> dict[str, str]:
    """What a listing shows of an article."""
    shown = {key: front[key] for key in ("title", "date", "shown", "lede")}
    mailed = format_datetime(datetime.fromisoformat(front["date"]))
    return {**shown, "url": f"/{one.path.removesuffix('.md')}/", "mailed": mailed}


def _listings(
    entries: Sequence[dict[str, str]], fronts: Sequence[Front]
) -> Iterator[tuple[str, Front]]:
    """The listings that MkDocs is given, newest first: file and front matter of each page."""
    yield from _pages("", "The Bench", entries)
    listed: dict[str, list[dict[str, str]]] = defaultdict(list)
    for entry, front in zip(entries, fronts, strict=True):
        for place in (
            entry["url"][1:8],
            *(f"{kind}/{one}" for kind in LISTINGS for one in front[kind]),
        ):
            listed[place].append(entry)
    for place, of_place in sorted(listed.items()):
        yield from _pages(place, place.rpartition("/")[2], of_place)
    for kind, title in LISTINGS.items():
        terms = [{"name": place.rpartition("/")[2], "url": f"/{place}/"} for place in sorted(listed) if place.startswith(f"{kind}/")]  # fmt: skip
        yield f"{kind}/index.md", {"title": title, "terms": terms}


def _pages(
    place: str, title: str, entries: Sequence[dict[str, str]]
) -> Iterator[tuple[str, Front]]:
    base = f"/{place}/".replace("//", "/")
    last = (len(entries) - 1) // ON_A_PAGE + 1
    for number in range(1, last + 1):
        where = base if number == 1 else f"{base}page/{number}/"
        front: Front = {
            "title": title,
            "entries": entries[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
        }
        if number > 1:
            front["newer"] = base if number == 2 else f"{base}page/{number - 1}/"
        if number < last:
            front["older"] = f"{base}page/{number + 1}/"
        yield f"{where[1:]}index.md", front


def _write(file: Path, front: Front, body: Sequence[str] = ()) -> None:
    write(file, f"---\n{as_yaml(front)}---\n" + "\n\n".join(body) + "\n")
