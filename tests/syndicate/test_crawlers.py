import json
import re
import struct
from base64 import b64encode
from hashlib import sha256

import pytest

from generator.syndicate import EARLY, policy
from tests.conftest import ROOT
from tests.syndicate.conftest import corrected, made, withdrawn


def test_everybody_may_read_but_those_refused() -> None:
    text = made(corrected(), refused_crawlers=("GPTBot", "CCBot")).files["robots.txt"]
    assert text == (
        "User-agent: *\nAllow: /\n\n"
        "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\n"
        "Sitemap: https://sheet.example/sitemap.xml\n"
    )


def test_llms_txt_names_the_site_and_its_latest_but_nothing_withdrawn() -> None:
    text = made(corrected(), withdrawn(), name="The *Merrow* Sheet").files["llms.txt"]
    assert text.startswith("# The \\*Merrow\\* Sheet\n\n> News of Port Merrow.\n")
    assert "(https://sheet.example/2031/03/a/)" in text
    assert "2031/03/b/" not in text
    assert "## Latest" in text


def test_llms_txt_speaks_the_language_of_the_site() -> None:
    text = made(corrected(), language="de").files["llms.txt"]
    assert "\n## Ressorts\n" in text
    assert "- [Alle Zitate als Daten](https://sheet.example/quotes.json)" in text
    assert "Each names its source" not in text
    assert "## Latest" not in text


def test_the_headers_forbid_what_is_inline_or_from_elsewhere() -> None:
    headers = made(corrected()).files["_headers"]
    widest = policy(searches=True)
    assert f"  Content-Security-Policy: {widest}; frame-ancestors 'none'\n" in headers
    for allowed in (policy(), widest, policy('{"@graph":[]}')):
        assert "unsafe-inline" not in allowed
        assert "http" not in allowed
        assert allowed.startswith("default-src 'none'; ")


@pytest.mark.parametrize(
    ("host", "line"),
    [
        ("apache", r'^  Header always set ([\w-]+) "([^"]+)"$'),
        ("caddy", r'^\t([\w-]+) "([^"]+)"$'),
        ("nginx", r'^add_header ([\w-]+) "([^"]+)" always;$'),
    ],
)
def test_every_host_is_told_the_same_in_its_own_words(host: str, line: str) -> None:
    files = made(corrected()).files
    told = re.findall(line, files[f"_headers.{host}"], re.M)
    assert told == re.findall(r"^  ([\w-]+): (.+)$", files["_headers"], re.M)
    assert {name for name, _ in told} >= {"Content-Security-Policy", "X-Content-Type-Options"}


def test_of_what_is_inline_only_that_very_script_and_linked_data_are_allowed() -> None:
    assert policy("x") != policy("y")
    script = b64encode(sha256(EARLY.encode()).digest()).decode()
    assert re.findall(r"'sha256-([^']+)'", policy()) == [script]
    assert re.findall(r"'sha256-([^']+)'", policy("x"))[0] == script


def test_a_worker_comes_from_the_site_itself() -> None:
    assert "; worker-src 'self';" in policy()


def test_the_manifest_is_of_this_site() -> None:
    data = json.loads(
        made(corrected(), name="A sheet with a long name").files["manifest.webmanifest"]
    )
    assert (data["name"], data["short_name"]) == ("A sheet with a long name", "A sheet with")


def test_only_the_page_that_searches_may_run_compiled_code() -> None:
    assert "'wasm-unsafe-eval'" not in policy() + policy("x")
    assert policy(searches=True) == policy().replace("'self'", "'self' 'wasm-unsafe-eval'", 1)


def test_the_manifests_icons_are_there_and_as_large_as_it_says() -> None:
    icons = json.loads(made(corrected()).files["manifest.webmanifest"])["icons"]
    for icon in icons:
        file = ROOT / "site_theme" / icon["src"]
        assert file.exists()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", file.read_bytes()[16:24])
            assert icon["sizes"] == f"{width}x{height}"
    wanted = {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    assert wanted <= {(icon["sizes"], icon["purpose"]) for icon in icons}
