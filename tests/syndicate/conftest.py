"""An edition of three briefs, and what is made of it for machines; the schemas that others hold it to."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from jsonschema import FormatChecker
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from generator.annotation.registry import DeskEntry, PersonEntry, Registries
from generator.edition import gather
from generator.intake import read_settings
from generator.languages import words_of
from generator.newsroom import publish
from generator.settings import Settings
from generator.syndicate import Syndicate, syndicate
from generator.typeset import make_pages
from generator.views import LinkPicture, Page
from generator.vocabulary import Address, Brief, Correction, Edition, Withdrawal
from tests.builders import brief
from tests.conftest import ROOT

SCHEMAS = ROOT.parent / "shared" / "schemas"
ENGLISH = words_of("en")
NOW = datetime(2031, 3, 16, 12, tzinfo=UTC)


TEXT, ADDRESS, MOMENT = {"type": "string"}, {"type": "string", "pattern": "^https?://"}, {"type": "string", "format": "date-time"}  # fmt: skip
FEED_1 = {
    "definitions": {
        "author": {
            "type": "object",
            "minProperties": 1,
            "properties": {"name": TEXT, "url": ADDRESS},
        },
        "extension": {"type": "object"},
        "uri": ADDRESS,
        "item": {
            "properties": {
                "attachments": {"type": "array"},
                "banner_image": ADDRESS,
                "content_html": TEXT,
                "content_text": TEXT,
                "date_modified": MOMENT,
                "date_published": MOMENT,
                "external_url": ADDRESS,
                "image": ADDRESS,
                "summary": TEXT,
                "tags": {"type": "array", "items": TEXT},
                "title": TEXT,
                "url": ADDRESS,
            }
        },
    },
    "properties": {
        "description": TEXT,
        "expired": {"type": "boolean"},
        "feed_url": ADDRESS,
        "home_page_url": ADDRESS,
        "hubs": {"type": "array", "items": {"required": ["type", "url"]}},
        "icon": ADDRESS,
        "next_url": ADDRESS,
        "title": TEXT,
        "user_comment": TEXT,
    },
}
"""What version 1.1 of the JSON Feed schema takes over from version 1, as jsonfeed.org says it in words."""


def settings(**changes: Any) -> Settings:
    plain = Settings(
        name="The Merrow Sheet",
        description="News of Port Merrow.",
        site_url="https://sheet.example/",
        root=Path(),
        content=Path("content"),
        site=Path("site"),
        zone=ZoneInfo("UTC"),
        language="en",
    )
    return replace(plain, **changes)


def corrected() -> Brief:
    done = Correction(NOW - timedelta(hours=3), "correction", "lede", "nine", "eight", None)
    return brief(path="a.md", address=Address("2031/03/a.md"), corrections=(done,))


def withdrawn() -> Brief:
    notice = Withdrawal(NOW - timedelta(hours=2), "It was another town’s lighthouse.")
    return brief(path="b.md", address=Address("2031/03/b.md"), state="withdrawn", withdrawal=notice)


def drafted() -> Brief:
    return brief(
        path="c.md", address=Address("2031/03/c.md"), state="draft", headline="Not for your eyes"
    )


REGISTRIES = Registries(
    people={"ada-thorne": PersonEntry(name="Ada Thorne", role="Mayor of Port Merrow")},
    desks={"world": DeskEntry(name="World")},
)


def page_of(one: Brief, *, preview: bool = False) -> Page:
    edition = gather((one,), REGISTRIES, settings(), NOW, preview=preview)
    return next(page for page in make_pages(edition, ENGLISH) if page.path == one.address.path)


def edition_of(*briefs: Brief) -> Edition:
    return gather(briefs, REGISTRIES, settings(), NOW)


def made(
    *briefs: Brief,
    preview: bool = False,
    pictures: Mapping[str, LinkPicture] | None = None,
    **changes: Any,
) -> Syndicate:
    given = settings(**changes)
    edition = gather(briefs, REGISTRIES, given, NOW, preview=preview)
    pages = make_pages(edition, ENGLISH, search=given.search)
    return syndicate(edition, pages, given, NOW, pictures or {})


def validator(name: str) -> Validator:
    """What holds a document to a schema of others, or the test is skipped: it is not ours to hand on."""
    file = SCHEMAS / name
    if not file.exists():
        pytest.skip(reason=f"{name} is not there: it is read from ../shared/schemas.")
    schema = json.loads(file.read_text("utf-8"))
    kind = validator_for(schema)
    older = Resource.from_contents(FEED_1, default_specification=DRAFT4)
    registry = Registry().with_resources([("https://json.schemastore.org/feed-1", older)])
    return kind(schema, registry=registry, format_checker=FormatChecker())


def built(folder: Path, pattern: str) -> list[Path]:
    found = sorted(folder.glob(pattern))
    assert found
    return found


@pytest.fixture(params=["merrow", "ours"])
def every_file(request: pytest.FixtureRequest) -> Mapping[str, str]:
    """Every file for machines by its path: of the sample newsroom as built, and of this repository's own articles.

    These have no address to be published at, so here they are given one.
    """
    if request.param == "merrow":
        folder: Path = request.getfixturevalue("merrow")
        files = [path for path in folder.rglob("*") if path.suffix in {".json", ".xml"}]
        return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}
    ours = replace(read_settings(ROOT / "mkdocs.yml"), site_url="https://desk.example/")
    return publish(ours, datetime(2026, 11, 25, tzinfo=UTC)).syndicate.files


def those(files: Mapping[str, str], pattern: str) -> dict[str, str]:
    """The files whose paths match, of which there have to be some."""
    found = {path: text for path, text in files.items() if re.fullmatch(pattern, path)}
    assert found
    return found
