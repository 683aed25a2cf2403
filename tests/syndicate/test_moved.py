"""A brief that moved: known by its first address, found by every one, listed under the last."""

from generator.vocabulary import Address, Brief
from tests.builders import brief
from tests.syndicate.conftest import drafted, made

OLD = (Address("2031/03/light-out.md"), Address("2031/03/light.md"))


def moved(**changes: object) -> Brief:
    return brief(aliases=OLD, **changes)


def test_a_brief_is_known_by_its_first_address_wherever_it_moves() -> None:
    first = made(brief(address=OLD[0], path="x.md"))
    later = made(moved())
    for name in ("feed.json", "quotes/2031/03.json"):
        assert "tag:sheet.example,2031:2031/03/light-out" in first.files[name]
        assert "tag:sheet.example,2031:2031/03/light-out" in later.files[name]
        assert "2031:2031/03/lighthouse" not in later.files[name]
    assert (
        "tag:sheet.example,2031:2031/03/light-out" in later.files["2031/03/lighthouse/ninjs.json"]
    )


def test_hosts_are_told_of_every_former_address() -> None:
    lines = made(moved(), site_url="https://sheet.example/news/").files["_redirects"].splitlines()
    assert lines == [
        "/news/2031/03/light-out/* /news/2031/03/lighthouse/:splat 301",
        "/news/2031/03/light/* /news/2031/03/lighthouse/:splat 301",
    ]
    assert made(moved(), site_url="").files["_redirects"].startswith("/2031/03/light-out/* /2031/")
    assert "_redirects" not in made(brief()).files


def test_a_former_address_is_in_no_sitemap() -> None:
    sitemaps = "".join(
        text for path, text in made(moved()).files.items() if path.startswith("sitemaps/")
    )
    assert "2031/03/lighthouse/" in sitemaps
    assert "light-out" not in sitemaps
    assert "2031/03/light/" not in sitemaps


def test_a_draft_has_been_nowhere() -> None:
    given = made(brief(aliases=OLD, state="draft"), drafted(), preview=True)
    assert "_redirects" not in given.files
