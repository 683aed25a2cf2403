import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_it


def test_build_publishes_and_a_failed_build_leaves_the_last_good_site(
    newsroom: Path, sample: Path, run: Run
) -> None:
    built = run("build")
    assert built.exit_code == 0, built.output
    page = newsroom / "site/2026/01/sample-harbour-wall/index.html"
    good = page.read_bytes()
    assert b"Port Merrow to close its harbour wall" in good

    sample.write_text("---\nheadline: [\n---\n", encoding="utf-8")
    failed = run("build")
    assert failed.exit_code == 1
    assert page.read_bytes() == good
    assert sorted(path.name for path in newsroom.iterdir()) == [
        ".cache", ".gitignore", "content", "mkdocs.yml", "site",
    ]  # fmt: skip


def test_build_in_spite_of_problems_leaves_out_what_has_no_brief(
    newsroom: Path, sample: Path, run: Run
) -> None:
    other = sample.with_name("other.md")
    other.write_text("---\nheadline: [\n---\n", encoding="utf-8")
    break_it(sample, "published: 2026", "updated: 2026-01-14 09:00\npublished: 2026")
    assert run("build").exit_code == 1
    built = run("build", "--allow-problems")
    assert built.exit_code == 0, built.output
    assert (newsroom / "site/2026/01/sample-harbour-wall/index.html").exists()
    assert not (newsroom / "site/2026/01/other").exists()


def test_where_mkdocs_is_strict_a_warning_stops_a_build_and_it_is_said_why(
    newsroom: Path, run: Run
) -> None:
    config = newsroom / "mkdocs.yml"
    settings = config.read_text("utf-8") + "\nstrict: true\n"
    config.write_text(settings, "utf-8")
    stopped = run("build")
    assert stopped.exit_code == 1
    assert "The site does not know its own address" in stopped.stderr
    assert "with `strict: true` in mkdocs.yml, warnings stop a build" in stopped.stderr
    config.write_text(settings + "site_url: https://merrow.example/\n", "utf-8")
    assert run("build").exit_code == 0


def test_a_broken_template_of_the_newsrooms_own_is_told_of_in_a_line(
    newsroom: Path, run: Run
) -> None:
    (newsroom / "over").mkdir()
    (newsroom / "over/listing.html").write_text("{% if %}", "utf-8")
    config = newsroom / "mkdocs.yml"
    settings = config.read_text("utf-8")
    config.write_text(
        settings.replace("name: newsbrief", "name: newsbrief\n  custom_dir: over"), "utf-8"
    )
    stopped = run("build")
    assert stopped.exit_code == 1
    told = r"Error building page '(desks|topics|places)/[\w-]+\.md': TemplateSyntaxError.*\(listing\.html, line 1\)"
    assert re.search(told, stopped.stderr), "of whichever page a process came to first"
    assert not (newsroom / "site").exists()


def test_build_into_another_folder(newsroom: Path, tmp_path: Path, run: Run) -> None:
    assert run("build", "-d", str(tmp_path / "out")).exit_code == 0
    assert (tmp_path / "out/index.html").exists()
    assert not (newsroom / "site").exists()


def test_nothing_of_content_is_published_that_is_not_meant_to_be(
    newsroom: Path, sample: Path, run: Run
) -> None:
    draft = sample.with_name("secret-draft.md")
    text = sample.read_text(encoding="utf-8")
    draft.write_text(
        text.replace("desk: sample", "desk: sample\nstatus: draft").replace("Sample:", "Quoxly:"),
        encoding="utf-8",
    )
    (newsroom / "content/notes.txt").write_text("Quoxly", encoding="utf-8")
    (newsroom / "content/images").mkdir()
    (newsroom / "content/images/unused.jpg").write_bytes(b"Quoxly")
    run("build")
    site = newsroom / "site"
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert "2026/01/sample-harbour-wall/index.html" in files
    assert not [file for file in files if file.endswith((".yml", ".md", "notes.txt", "unused.jpg"))]
    for file, path in files.items():
        assert b"secret-draft" not in path.read_bytes(), file
        assert b"Quoxly" not in path.read_bytes(), file


def test_export_writes_every_page_with_front_matter_and_working_links(
    newsroom: Path, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "out"
    result = run("export", str(out))
    assert result.exit_code == 0, result.output
    brief = (out / "2026/01/sample-harbour-wall.md").read_text(encoding="utf-8")
    assert brief.startswith('---\ntitle: "Sample: Port Merrow')
    assert "(../../people/mara-velde.md)" in brief
    assert (out / "people/mara-velde.md").exists()
    assert (out / "index.md").exists()


def test_export_with_errors_writes_nothing(
    newsroom: Path, sample: Path, tmp_path: Path, run: Run
) -> None:
    sample.write_text("---\nheadline: [\n---\n", encoding="utf-8")
    result = run("export", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_a_standing_page_keeps_no_html_that_could_act(newsroom: Path, run: Run) -> None:
    about = newsroom / "content/pages/about.md"
    about.write_text(
        "---\ntitle: About\n---\nWe <em>are</em> here.\n\n"
        '<script>alert("mischief")</script><p onclick="mischief()">x</p>\n\n'
        "[press](javascript:mischief) and [policy](corrections.md).\n",
        encoding="utf-8",
    )
    built = run("build")
    assert built.exit_code == 0, built.output
    html = (newsroom / "site/about/index.html").read_text(encoding="utf-8")
    assert "<em>are</em>" in html
    assert 'href="../corrections/"' in html
    assert "mischief" not in html


def test_without_pagefind_nothing_is_published_and_the_last_site_stays(
    newsroom: Path, run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert run("build").exit_code == 0
    good = {path: path.read_bytes() for path in (newsroom / "site").rglob("*") if path.is_file()}
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    failed = run("build")
    assert failed.exit_code == 2
    assert "pip install pagefind-bin" in caplog.text
    assert "search: false" in caplog.text
    assert good == {
        path: path.read_bytes() for path in (newsroom / "site").rglob("*") if path.is_file()
    }


def test_a_newsroom_may_do_without_search(
    newsroom: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = newsroom / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert "  - newsbrief:\n" in text
    config.write_text(
        text.replace("  - newsbrief:\n", "  - newsbrief:\n      search: false\n"), encoding="utf-8"
    )
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    assert run("build").exit_code == 0
    site = newsroom / "site"
    assert not (site / "search").exists()
    for page in ("index.html", "404.html"):
        assert "search/" not in (site / page).read_text(encoding="utf-8")
