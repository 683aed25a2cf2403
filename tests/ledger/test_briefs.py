"""A brief that was kept is the brief that was made, and is read when it is asked for."""

import pickle
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator import looking
from generator.briefing import make_brief
from generator.cache import FOLDER
from generator.edition import gather, media
from generator.intake import read_newsroom, read_settings
from generator.ledger import KeptBrief, as_kept
from generator.ledger.briefs import BriefStore
from generator.newsroom import proofread
from generator.proofing import brief_all, check
from generator.settings import Settings
from generator.typeset.retold import retold
from generator.vocabulary import Brief, Told
from tests.bench import corpus
from tests.sample import MERROW

NOW = corpus.FIRST_DAY + timedelta(days=3, hours=2)
OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    corpus.make(tmp_path, corpus.articles(12))
    return read_settings(tmp_path / "mkdocs.yml")


def made(settings: Settings, now: datetime) -> list[Brief]:
    copy = read_newsroom(settings)
    found = (
        make_brief(one, copy.registries, now, settings.zone, settings.language)[0]
        for one in copy.articles
    )
    return [brief for brief in found if brief]


def told(value: object) -> str:
    """Everything in a value, the names of time zones too."""
    if isinstance(value, datetime):
        return f"{value.isoformat()} {value.tzname()}"
    if hasattr(value, "__dataclass_fields__"):
        parts = (f"{f.name}={told(getattr(value, f.name))}" for f in fields(value))  # type: ignore[arg-type]
        return f"{type(value).__name__.removeprefix('Kept')}({', '.join(parts)})"
    if isinstance(value, tuple):
        return f"{type(value).__name__}({', '.join(map(told, value))})"
    return repr(value)


@pytest.mark.parametrize("zone", [ZoneInfo("UTC"), OSLO], ids=str)
def test_a_brief_comes_back_as_it_was(zone: ZoneInfo) -> None:
    settings = replace(read_settings(MERROW), zone=zone)
    store = BriefStore(None, zone)
    for brief in made(settings, datetime(2031, 5, 1, tzinfo=UTC)):
        kept = as_kept(brief)
        store.put(kept)
        back = store.read(brief.path, kept.digest)
        assert back == brief
        assert told(back) == told(brief)
        assert told(store.outline(brief.path, kept.digest)) == told(brief.outline)


def test_midnight_is_not_taken_for_a_day() -> None:
    settings = read_settings(MERROW)
    (brief, *_) = made(settings, datetime(2031, 5, 1, tzinfo=UTC))
    midnight = datetime(2031, 3, 1, tzinfo=settings.zone)
    for when in (midnight, midnight.date(), None):
        dated = replace(brief, source=replace(brief.source, published=when))
        store, kept = BriefStore(None, settings.zone), as_kept(dated)
        store.put(kept)
        assert told(store.read(brief.path, kept.digest)) == told(dated)


@pytest.mark.parametrize("jobs", [1, 2])
def test_kept_briefs_say_what_made_ones_say(settings: Settings, jobs: int) -> None:
    settings = replace(settings, zone=OSLO, jobs=jobs)
    for _ in range(2):
        _, kept = brief_all(settings, NOW, preview=True)
        anew = made(settings, NOW)
        assert [told(brief.outline) for brief in kept] == [told(brief.outline) for brief in anew]
        assert [brief.threads for brief in kept] == [brief.threads for brief in anew]
        assert all(brief.threads for brief in kept)
        assert [*map(told, kept)] == [*map(told, anew)]


def test_it_is_equal_to_the_brief_and_can_be_sent(settings: Settings) -> None:
    brief, other = made(settings, NOW)[:2]
    _, kept = brief_all(settings, NOW, preview=True)
    assert kept[0] == brief == kept[0] != other
    assert hash(kept[0]) == hash(brief)
    assert pickle.loads(pickle.dumps(kept[0])) == brief  # noqa: S301 # our own, from this line
    assert replace(kept[1], headline="Fog").summary == other.summary
    with pytest.raises(AttributeError):
        kept[0].headlines  # type: ignore[attr-defined] # noqa: B018 # asked for, to see it refused


def read_by(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]) -> int:
    """How many briefs are read while something is done."""
    read: list[str] = []
    store_read = BriefStore.read

    def noted(self: BriefStore, path: str, digest: str) -> Brief | None:
        read.append(path)
        return store_read(self, path, digest)

    with monkeypatch.context() as patch:
        patch.setattr(BriefStore, "read", noted)
        do()
    return len(read)


def test_gathering_reads_no_brief(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    checked, briefs = brief_all(settings, NOW, preview=True)
    registries = checked.copy.registries
    monkeypatch.setattr(import_module("generator.edition.gather"), "front", lambda *_: ())

    def lists() -> None:
        edition = gather(briefs, registries, settings, NOW, preview=True)
        assert edition.briefs
        assert edition.said
        told = Told(tuple(retold(edition.storylines[0].briefs)), (), (), {})
        assert edition.storylines[0].tell(told).steps
        assert all(person.said for person in edition.people)
        assert [brief.last_changed for brief in edition.briefs]
        assert media(edition, ["pages/logo.svg"])

    assert read_by(monkeypatch, lists) == 0


def test_a_brief_is_read_once(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    _, briefs = brief_all(settings, NOW, preview=True)

    def twice() -> None:
        assert briefs[3].summary.lede.text
        assert briefs[3].article.body

    assert read_by(monkeypatch, twice) == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-3000]),
        lambda file: file.write_bytes(file.read_bytes().replace(b"crowns", b"pounds")),
        lambda file: file.write_bytes(b"\xff" * 5000),
    ],
    ids=["gone", "empty", "cut", "tampered", "bytes"],
)
def test_what_is_broken_is_made_again(settings: Settings, harm: Callable[[Path], object]) -> None:
    brief_all(settings, NOW, preview=True)
    for folder in ("briefs", "outlines"):
        harm(settings.root / FOLDER / folder / "2031-01.txt")
    _, briefs = brief_all(settings, NOW, preview=True)
    anew = made(settings, NOW)
    assert [told(brief.outline) for brief in briefs] == [told(brief.outline) for brief in anew]
    assert [*map(told, briefs)] == [*map(told, anew)]


def test_after_a_check_a_build_has_its_briefs(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief_all(settings, NOW, preview=True)
    file = next(settings.content.glob("articles/*/*/brief-3.md"))
    file.write_text(file.read_text("utf-8").replace("A. Sample", "B. Sample"), encoding="utf-8")
    check(settings, NOW)
    looked: list[str] = []
    monkeypatch.setattr(looking, "inspect_article", lambda *_: looked.append("checked") or ())
    _, briefs = brief_all(settings, NOW, preview=True)
    assert briefs[5].path.endswith("brief-3.md")
    assert briefs[5].byline == "B. Sample"
    assert looked == []


def test_an_embargo_that_ends_is_seen_in_kept_briefs(settings: Settings) -> None:
    before = corpus.FIRST_DAY + timedelta(hours=1)
    for now in (before, NOW, before):
        (first, second, *_) = proofread(settings, now, preview=True).briefs
        assert first.state == "published"
        assert second.state == ("published" if now >= second.published else "embargoed")


def test_an_article_that_goes_while_the_site_is_made_is_told_of(settings: Settings) -> None:
    _, briefs = brief_all(settings, NOW, preview=True)
    (settings.root / FOLDER / "briefs" / "2031-01.txt").unlink()
    next(settings.content.glob("articles/*/*/brief-0.md")).unlink()
    assert isinstance(briefs[0], KeptBrief)
    with pytest.raises(OSError, match="changed meanwhile"):
        briefs[0].summary  # noqa: B018 # asked for, to see it refused
