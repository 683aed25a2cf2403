"""A reader searches: by words, with a filter, among quotes, by keyboard, by an address, without JavaScript."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from generator.cli import newsbrief
from generator.search import clippings
from tests.bench import corpus
from tests.browser.conftest import Reader
from tests.serving import served

Visit = Callable[..., Page]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def search(visit: Visit) -> Callable[..., Page]:
    """The page of search, asked `question` by its address."""

    def ask(question: str = "", *where: object, reader: str = "usual") -> Page:
        page = visit("merrow-search", *where, reader=reader)
        if question:
            page.goto(f"{page.url}?{question}")
        return page

    return ask


def results(page: Page) -> list[str]:
    expect(page.locator(".found .count")).to_contain_text("found:")
    return page.locator(".found li a").all_inner_texts()


def number(page: Page) -> int:
    expect(page.locator(".found .count")).to_contain_text("found:")
    return int(page.locator(".found .count").inner_text().split(": ")[1])


def test_nothing_of_it_is_fetched_before_the_reader_asks(search: Callable[..., Page]) -> None:
    page = search()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    scripts = {url.rpartition("/js/")[2] for url in fetched if url.endswith(".js")}
    assert scripts == {"site.js", "search.js", "search/address.js", "search/choices.js"}
    assert not [url for url in fetched if "/engine/" in url or ".pf_" in url]
    with page.expect_request(lambda request: "pagefind" in request.url):
        page.locator("#q").focus()


def test_a_brief_is_found_as_the_reader_writes_and_narrowed_by_a_filter(
    search: Callable[..., Page],
) -> None:
    page = search()
    page.locator("#q").press_sequentially("quay")
    found = number(page)
    assert found > 3
    expect(page.locator(".found mark").first).to_have_text("quay")
    expect(page.locator(".found time").first).to_contain_text("203")
    page.locator("#desk").select_option("harbour")
    expect(page.locator(".found .count")).not_to_have_text(f"Briefs found: {found}")
    assert 0 < number(page) < found
    assert set(page.locator(".found .desk").all_inner_texts()) == {"HARBOUR"}
    assert "q=quay" in page.url
    assert "desk=harbour" in page.url


def test_what_narrows_a_search_is_fetched_when_a_reader_narrows_one(
    search: Callable[..., Page],
) -> None:
    page = search("", 768)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.locator("#q").press_sequentially("quay")
    assert number(page) > 3
    assert not [url for url in fetched if url.endswith(".pf_filter")]
    with page.expect_request(lambda request: request.url.endswith(".pf_filter")):
        page.locator("details summary").click()
    expect(page.locator("#desk option").nth(1)).to_contain_text("(")


def test_a_choice_tells_how_many_it_would_leave(search: Callable[..., Page]) -> None:
    page = search("q=quay")
    option = page.locator("#desk option[value=harbour]")
    expect(option).to_have_count(1)
    told = int(option.inner_text().split("(")[1].strip(")"))
    page.locator("#desk").select_option("harbour")
    expect(page.locator(".found .count")).to_have_text(f"Briefs found: {told}")


def test_quotes_are_found_by_their_own_words_and_lead_to_where_they_stand(
    search: Callable[..., Page],
) -> None:
    page = search("q=quay&only=quotes")
    assert results(page)
    for words in page.locator(".found blockquote").all_inner_texts():
        assert "quay" in words
    speaker = page.locator(".found .by").first.inner_text()
    page.locator(".found li a").first.click()
    assert "#q" in page.url
    assert speaker.split(",")[0] in page.locator(":target").inner_text()


def test_an_address_asks_the_same_again_and_the_way_back_works(
    search: Callable[..., Page],
) -> None:
    page = search("q=quay&desk=harbour&order=newest")
    before = results(page)
    assert page.locator("#q").input_value() == "quay"
    assert page.locator("#desk").input_value() == "harbour"
    days = page.locator(".found time").evaluate_all("all => all.map(one => one.dateTime)")
    assert days == sorted(days, reverse=True)
    page.locator("#only").check()
    expect(page.locator(".found ol")).to_have_class("quotes")
    page.go_back()
    expect(page.locator(".found ol")).to_have_class("briefs")
    assert results(page) == before
    assert not page.locator("#only").is_checked()


def test_the_whole_of_it_by_keyboard(search: Callable[..., Page]) -> None:
    page = search()
    page.locator("#q").focus()
    page.keyboard.type("lighthouse")
    page.keyboard.press("Enter")
    results(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".found li a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "search" not in url)


def test_words_as_they_were_written_come_before_others_of_their_stem(
    search: Callable[..., Page],
) -> None:
    page = search("q=ferry")
    assert results(page)
    found = [item.locator("mark").all_inner_texts() for item in page.locator(".found li").all()]
    written = ["ferry" in " ".join(marks).lower() for marks in found]
    assert {True, False} == set(written), found  # Ferris is somebody's name
    assert written == sorted(written, reverse=True)


@pytest.mark.parametrize("width", [768, 1280])
def test_what_is_always_open_has_nothing_to_open_it_with(
    search: Callable[..., Page], width: int
) -> None:
    page = search("q=quay", width)
    wide = width >= 1024
    assert page.locator("#desk").is_visible() == wide
    assert page.locator(".filters summary").is_visible() != wide
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("#desk option").nth(1)).to_contain_text("(")
    assert page.locator("#desk").is_visible()


def test_what_is_not_found_is_told_and_other_ways_shown(search: Callable[..., Page]) -> None:
    page = search("q=xylophonist")
    expect(page.locator(".found .count")).to_contain_text("Nothing found")
    assert page.locator(".elsewhere").is_visible()
    assert page.locator(".found li").count() == 0


@pytest.mark.parametrize(
    ("words", "headline"), [("leuchtturm", "Leuchtturm"), ("المنارة", "منارة")], ids=["de", "ar"]
)
def test_a_brief_in_another_language_is_found_too(
    search: Callable[..., Page], words: str, headline: str
) -> None:
    page = search(f"q={words}")
    assert any(headline in found for found in results(page))
    assert page.locator(".found li a[lang]").count()


def test_old_words_of_a_withdrawn_brief_are_not_found(search: Callable[..., Page]) -> None:
    page = search("q=quillfeather")  # a beginning of it is somebody's name
    assert not [found for found in results(page) if "taken" in found.casefold()]
    assert "quillfeather" not in page.locator(".found ol").inner_text().casefold()


def test_without_javascript_the_form_leads_to_the_archive(search: Callable[..., Page]) -> None:
    page = search(reader="without scripts")
    assert not page.locator(".filters").is_visible()
    assert page.locator("noscript, .wanting").count()
    page.locator("#q").fill("quay")
    page.locator(".finder button").click()
    assert "/archive/" in page.url
    assert page.locator("h1").is_visible()


def test_a_page_that_is_not_there_offers_to_search(visit: Visit) -> None:
    page = visit("merrow-not-found")
    form = page.locator("form.finder")
    assert str(form.get_attribute("action")).endswith("/search/")
    assert form.locator("#q").is_visible()


def test_without_a_network_it_says_so_and_finds_again_when_there_is_one(
    readers: dict[str, Reader], address: Callable[[str], str]
) -> None:
    browser = readers["usual"].page.context.browser
    assert browser
    context = browser.new_context()
    page = context.new_page()
    page.goto(address("merrow-search"))
    told = page.locator(".found .count")
    context.set_offline(True)
    page.locator("#q").fill("quay")
    page.locator("#q").press("Enter")
    expect(told).to_have_text("You seem to be offline, and the search needs a connection.")
    assert page.locator(".elsewhere").is_visible()
    context.set_offline(False)
    page.locator("#q").press("Enter")
    assert number(page) > 3
    context.close()


def test_a_search_that_cannot_be_loaded_says_so(search: Callable[..., Page]) -> None:
    address = search().url
    browser = search().context.browser
    assert browser
    with browser.new_context(service_workers="block") as window:  # it would answer for the network
        page = window.new_page()
        page.route("**/engine/pagefind.js", lambda route: route.abort())
        page.goto(f"{address}?q=quay")
        expect(page.locator(".found .count")).to_contain_text("could not be loaded")
        assert page.locator(".elsewhere").is_visible()
        page.unroute("**/engine/pagefind.js")
        page.locator(".finder button").click()
        assert results(page)


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
@pytest.mark.parametrize("question", ["q=quay&desk=harbour", "q=quay&only=quotes", "q=xylophonist"])
def test_axe_finds_nothing_where_something_was_found(
    search: Callable[..., Page], axe: str, question: str, scheme: str, width: int
) -> None:
    page = search(question, width, scheme)
    expect(page.locator(".found .count")).to_contain_text("found")
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: tags})", RULES)
    assert found["passes"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the search of a newsroom whose newest year has two volumes: of each month, five briefs."""
    monkeypatch.setattr(clippings, "WORTH_IT", 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(corpus.FIRST_DAY.timestamp()) + 99 * 24 * 3600))
    corpus.make(tmp_path, corpus.articles(10), search=True)
    for number in range(5, 10):
        file = tmp_path / f"content/articles/2031/01/brief-{number}.md"
        text = file.read_text(encoding="utf-8").replace("2031-01-", "2031-03-")
        file.write_text(text, encoding="utf-8")
    built = CliRunner().invoke(newsbrief, ["-f", str(tmp_path / "mkdocs.yml"), "build"])
    assert built.exit_code == 0, built.output
    assert (tmp_path / "site/search/quotes/2031-latest").is_dir()
    with served(tmp_path / "site") as address:
        yield f"{address}search/"


def test_a_year_in_two_volumes_is_one_to_a_reader(large: str, readers: dict[str, Reader]) -> None:
    page = readers["usual"].visit(f"{large}?q=crowns", 360, "light")
    assert number(page) == 10
    page.goto(f"{large}?q=crowns&year=2031&order=newest")
    assert number(page) == 10
    days = page.locator(".found time").evaluate_all("all => all.map(one => one.dateTime)")
    assert len(days) == 10
    assert days == sorted(days, reverse=True)
    expect(page.locator("#year option")).to_have_text(["All years", "2031 (10)"])
    page.goto(f"{large}?q=&only=quotes&year=2031&order=newest")
    assert number(page) == 30
