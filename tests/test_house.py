"""A newsroom makes the site its own: colours, logo, desks, links and words in mkdocs.yml; partials and stylesheets in a folder of its own."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.house import House, leads_nowhere
from generator.languages import LANGUAGES, words_of
from generator.languages.own import NAMES, with_own, wrong_words
from generator.palette import theme_colours
from generator.settings import NewsroomOptions, options_from
from tests.conftest import MERROW, MERROW_NOW, built_once
from tests.sample import build
from tests.theme.rendering import ENVIRONMENT

BASE = f"INHERIT: {MERROW}\ndocs_dir: {MERROW.parent / 'content'}\n"
OWN = """\
site_name: The Other Sheet
theme:
  custom_dir: overrides
plugins:
  newsbrief:
    cards: false
    search: false
    logo: images/LOGO
    colours:
      light: {paper: "#ffffff", accent: "#8a1538"}
      dark: {accent: "#ff9db5"}
    desks: [sport, culture]
    links:
      masthead:
        Letters: https://letters.example/
      footer:
        Write to us: mailto:desk@merrow.example
        Our ethics: ethics.md
    words:
      related: See also
      briefs: {one: a single note, other: "{count} notes"}
"""
STYLE = "/* ours */\n.skip { outline: 9px dashed }\n"


@pytest.fixture(scope="session")
def own(shared: Path) -> Path:
    """The sample newsroom's site, made its own in every way that there is."""
    newsroom = shared / "merrow-own"
    (newsroom / "overrides" / "partials").mkdir(parents=True, exist_ok=True)
    (newsroom / "overrides" / "css").mkdir(exist_ok=True)
    logo = sorted((MERROW.parent / "content" / "images").glob("*.png"))[0].name
    (newsroom / "mkdocs.yml").write_text(BASE + OWN.replace("LOGO", logo), encoding="utf-8")
    (newsroom / "overrides" / "partials" / "skip.html").write_text(
        '<a class="skip" href="#main">Straight to the news</a>\n', encoding="utf-8"
    )
    (newsroom / "overrides" / "css" / "skip.css").write_text(STYLE, encoding="utf-8")
    return built_once(
        newsroom / "mkdocs.yml", newsroom / "built" / "site", SOURCE_DATE_EPOCH=MERROW_NOW
    )


def page(site: Path, path: str = "index.html") -> str:
    return (site / path).read_text(encoding="utf-8")


def test_the_colours_reach_every_page_through_the_one_stylesheet(own: Path) -> None:
    css = page(own, "css/site.css")
    dark = theme_colours("dark")["paper"]
    assert f"--paper: light-dark(#ffffff, {dark});" in css
    assert "--accent: light-dark(#8a1538, #ff9db5);" in css
    assert css.index("#8a1538") < css.index("prefers-contrast: more"), "who asks for more gets it"
    for path in own.rglob("*.html"):
        assert "style=" not in page(own, path.relative_to(own).as_posix())


def test_the_browser_s_frame_and_the_manifest_have_the_newsroom_s_paper(own: Path) -> None:
    assert 'name="theme-color" content="#ffffff"' in page(own)
    assert '"theme_color": "#ffffff"' in page(own, "manifest.webmanifest")


def test_the_logo_stands_for_the_name(own: Path) -> None:
    found = re.search(
        r'<img class="logo" src="([^"]+)" alt="The Other Sheet" width="640" height="360">',
        page(own),
    )
    assert found
    assert (own / found[1]).is_file()


def test_the_desks_stand_in_the_order_of_the_newsroom(own: Path) -> None:
    masthead = page(own).partition("</header>")[0]
    desks = re.findall(r'href="desks/([\w-]+)/"', masthead)
    assert desks[:2] == ["sport", "culture"]
    assert {"harbour", "schools"} <= set(desks[2:])


def test_the_links_of_the_newsroom_stand_in_masthead_and_footer(own: Path) -> None:
    brief = next(own.glob("2031/04/*/index.html"))
    html = brief.read_text(encoding="utf-8")
    masthead, footer = html.partition("<main")[0], html.rpartition("</main>")[2]
    assert '<a href="https://letters.example/">Letters</a>' in masthead
    assert '<a href="mailto:desk@merrow.example">Write to us</a>' in footer
    assert '<a href="../../../ethics/">Our ethics</a>' in footer


def test_the_site_says_the_newsroom_s_words(own: Path) -> None:
    pages = "".join(page(own, path.relative_to(own).as_posix()) for path in own.rglob("*.html"))
    assert "See also" in pages
    assert "Related briefs" not in pages
    assert re.search(r"\b\d+ notes\b", pages)
    assert not re.search(r"\b\d+ briefs\b", pages)


def test_a_partial_and_a_stylesheet_of_the_newsroom_stand_in_for_the_theme_s(own: Path) -> None:
    assert "Straight to the news" in page(own)
    assert "Skip to the text" not in page(own)
    css = page(own, "css/site.css")
    assert STYLE in css
    loader = ENVIRONMENT.loader
    assert loader
    assert loader.get_source(ENVIRONMENT, "css/skip.css")[0] not in css


@pytest.mark.parametrize(
    ("options", "option", "said"),
    [
        ({"colours": {"light": {"accent": "#8ab4ff"}}}, "colours", "In the light, `accent` #8ab4ff on `paper` #faf7f0 has a contrast of 2.0 to 1, and readers need 4.5 to 1. Make `accent` darker."),
        ({"colours": {"dark": {"ink": "#333333"}}}, "colours", "Make `ink` lighter."),
        ({"colours": {"light": {"accent": "blue"}}}, "colours", "“blue” is not a colour."),
        ({"colours": {"light": {"accent": None}}}, "colours", "Put it in quotation marks"),
        ({"colours": {"light": {"acent": "#8ab4ff"}}}, "colours", "no option `acent` in `colours.light`"),
        ({"logo": "../logo.svg"}, "logo", "not a picture in the content folder"),
        ({"desks": "sport"}, "desks", "a list between brackets"),
        ({"links": {"footer": {"Us": "javascript:alert(1)"}}}, "links", "leads nowhere"),
        ({"links": {"head": {}}}, "links", "The options are `masthead`, `footer`."),
        ({"words": {"relatd": "x"}}, "words", "Did you mean `related`?"),
        ({"words": {"page_of": "Page {nummer}"}}, "words", "names {number}, {of}"),
        ({"words": {"related": "See {also}"}}, "words", "has no braces in it"),
        ({"words": {"related": "See {"}}, "words", "has no braces in it"),
        ({"words": {"related": {"one": "x"}}}, "words", "`related` is one text"),
        ({"words": {"briefs": "notes"}}, "words", "a text for each of `one`, `other`"),
        ({"words": {"briefs": {"few": "notes"}}}, "words", "`briefs` has no `few`"),
        ({"language": "ar", "words": {"briefs": {"dual": "notes"}}}, "words", "`two`"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(options: dict[str, Any], option: str, said: str) -> None:
    made, wrong = options_from(options)
    assert made == NewsroomOptions()
    assert {name for name, _ in wrong} == {option}
    assert said in " ".join(message for _, message in wrong)


@pytest.mark.parametrize(
    ("house", "said"),
    [
        (House(desks=("sprot",)), "`desks` in mkdocs.yml names “sprot”, and there is no such desk. Did you mean sport?"),
        (House(footer={"Us": "abuot.md"}), "`links` in mkdocs.yml names “abuot.md”, and there is no such page. Did you mean about.md?"),
        (House(logo="images/x.svg"), "`logo` in mkdocs.yml names “images/x.svg”, and there is no such file in the content folder."),
        (House(masthead={"A": "https://a.example/x.md"}, desks=("sport",), footer={"B": "about.md"}), None),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_said(house: House, said: str | None) -> None:
    found = [*leads_nowhere(house, ["sport"], ["about.md"], ["images/light.png"])]
    assert found == ([said] if said else [])


def test_a_build_stops_at_a_desk_that_is_none(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    desks = "plugins:\n  newsbrief:\n    cards: false\n    desks: [harbor]\n"
    config.write_text(BASE + desks, encoding="utf-8")
    run = build(config, tmp_path / "site", SOURCE_DATE_EPOCH=MERROW_NOW)
    assert run.returncode != 0
    assert "Did you mean harbour?" in run.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_word_can_be_the_newsroom_s_own(language: str) -> None:
    words = words_of(language)
    plain = {name: f"x {name}" for name in NAMES if isinstance(getattr(words, name), str)}
    fine = {name: text for name, text in plain.items() if "{" not in getattr(words, name)}
    assert not [*wrong_words(words, fine)]
    own = with_own(words, fine)
    assert all(getattr(own, name) == text for name, text in fine.items())
    assert own.brief == words.brief
