"""Every page of both sites, on a phone in the light and on a desk in the dark: axe finds nothing, nothing is refused, and nothing is ill set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Reader
from tests.browser.measures import amiss
from tests.serving import served

PARTS = 12
"""As many tests as the pages are dealt out to, so that several workers share them."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNASKED = {"selectors": False, "elementRef": False}
"""What nobody here asks axe for, which takes it long: in which place a node stands. Its HTML is told."""

OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"], **UNASKED}

VIOLATIONS = "options => axe.run(options).then(found => found.violations)"

MOVED = 'http-equiv="refresh"'
"""What stands on a page that only leads on to another."""

POLICY = 'meta[http-equiv="Content-Security-Policy"][content^="default-src \'none\'"]'

REFUSED = """() => new Promise(resolve => {
  const refused = new Set()
  document.addEventListener('securitypolicyviolation', event => {
    refused.add(event.effectiveDirective)
    if (refused.size === 3) resolve([...refused].sort())
  })
  const script = document.createElement('script')
  script.textContent = 'document.title = "run"'
  const picture = new Image()
  picture.src = 'https://elsewhere.example/pixel.png'
  document.body.append(script, picture)
  document.body.setAttribute('style', 'color: red')
})"""
"""What a page that somebody smuggled something into is refused."""


@pytest.fixture(scope="session")
def addresses(site: Path, merrow: Path) -> Iterator[list[str]]:
    """The address of every page that readers stay on."""
    with served(site) as ours, served(merrow.parent) as theirs:
        folders = {ours: site, theirs: merrow.parent}
        yield [
            address + path.relative_to(folder).as_posix().removesuffix("index.html")
            for address, folder in folders.items()
            for path in sorted(folder.rglob("*.html"))
            if MOVED not in path.read_text(encoding="utf-8")
        ]


@pytest.fixture(scope="module")
def reader(readers: dict[str, Reader], axe: str) -> Iterator[Reader]:
    """A reader who brings axe along to every page, instead of having it sent there each time."""
    browser = readers["usual"].page.context.browser
    assert browser
    reader = Reader(browser)
    reader.page.add_init_script(axe)
    yield reader
    reader.page.context.close()


def found(reader: Reader, address: str) -> Iterator[str]:
    """What is wrong with the page at an address, in both schemes."""
    page = reader.visit(address, 360, "light")
    if page.locator(POLICY).count() != 1:
        yield f"{address}: it has no content security policy"
    for width, scheme in ((360, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for one in page.evaluate(VIOLATIONS, OPTIONS):
            for node in one["nodes"]:
                yield f"{address} ({scheme}): {one['id']}: {node['html']} {node['failureSummary']}"
    yield from (
        f"{address}: {said}" for said in amiss(page, 1280, 768, 320)
    )  # as wide as it is, first
    yield from (f"{address}: {said}" for said in reader.complaints)


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_the_policy_holds_and_all_is_well_set(
    reader: Reader, addresses: list[str], part: int
) -> None:
    mine = addresses[part::PARTS]
    assert mine
    assert [said for address in mine for said in found(reader, address)] == []


def test_axe_and_the_console_are_listened_to(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>x</title><img src=lost.png><p onclick=x()>x")
    with served(tmp_path) as address:
        said = "\n".join(found(reader, address))
    for wrong in ("image-alt", "html-has-lang", "no content security policy", "404"):
        assert wrong in said


def test_what_is_smuggled_in_is_refused(readers: dict[str, Reader], addresses: list[str]) -> None:
    page = readers["usual"].visit(addresses[0], 1280, "light")
    assert page.evaluate(REFUSED) == ["img-src", "script-src-elem", "style-src-attr"]
    assert page.title() != "run"
