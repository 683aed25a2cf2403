from pathlib import Path

import pytest

from tests.cli.conftest import Run

BLANKS = {
    "  headline:  ": "  headline: Ferry sails again #",
    "  lede:  ": "  lede: The ferry of Port Merrow sails again. #",
    "    -  ": "    - It sails twice a day. #",
    "  - text:  ": "  - text: We sail at nine #",
    "    speaker:  ": "    speaker: mara-velde #",
}
BODY = 'The ferry of Port Merrow sails again. It sails twice a day. "We sail at nine," said Mara Velde.\n'


def test_a_new_newsroom_is_clean_and_has_what_it_needs(newsroom: Path, run: Run) -> None:
    result = run("check")
    assert result.output.strip() == "Nothing to report: 1 article checked."
    assert result.exit_code == 0
    assert (newsroom / ".gitignore").read_text(encoding="utf-8").startswith("site/")
    assert not (newsroom / "gitignore").exists()


def test_a_new_newsroom_goes_only_into_an_empty_folder(newsroom: Path, run: Run) -> None:
    result = run("init", str(newsroom))
    assert result.exit_code == 2
    assert "is not empty" in result.output


def test_a_new_article_passes_once_its_blanks_are_filled(newsroom: Path, run: Run) -> None:
    made = run("new", "Ferry sails: “again”, says #1 harbour’s master")
    assert made.exit_code == 0
    path = Path(made.output.strip())
    assert path == Path("content/articles/2026/02/ferry-sails-again-says-1-harbours-master.md")
    unfilled = run("check", str(path))
    assert unfilled.exit_code == 1
    assert "Traceback" not in unfilled.output

    text = path.read_text(encoding="utf-8")
    for blank, filled in BLANKS.items():
        assert text.count(blank) == 1, blank
        text = text.replace(blank, filled)
    path.write_text(text + BODY, encoding="utf-8")
    result = run("check", str(path))
    assert result.output.strip() == "Nothing to report: 1 article checked."
    assert result.exit_code == 0


def test_a_new_article_says_what_is_blank_and_where(newsroom: Path, run: Run) -> None:
    path = run("new", "Ferry sails").output.strip()
    output = run("check", path).output
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for key in ("  headline:", "  lede:", "    -", "  - text:", "    speaker:"):
        line = next(number for number, text in enumerate(lines, 1) if text.startswith(key))
        assert f"{path}:{line}:" in output, key


def test_a_new_article_never_overwrites_one(newsroom: Path, run: Run) -> None:
    path = Path(run("new", "Ferry sails").output.strip())
    path.write_text("mine", encoding="utf-8")
    again = run("new", "Ferry sails")
    assert again.exit_code == 2
    assert "already" in again.output
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("headline", ["…", "   ", "港の壁"])
def test_a_headline_without_latin_letters_needs_a_slug(
    newsroom: Path, run: Run, headline: str
) -> None:
    result = run("new", headline)
    assert result.exit_code == 2
    assert "--slug" in result.output


def test_a_headline_in_any_script_can_have_a_slug(newsroom: Path, run: Run) -> None:
    result = run("new", "港の壁", "--slug", "harbour-wall")
    assert result.output.strip() == "content/articles/2026/02/harbour-wall.md"
    assert 'headline: "港の壁"' in Path(result.output.strip()).read_text(encoding="utf-8")
