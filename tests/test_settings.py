import subprocess
import sys

import pytest

from generator.settings import NewsroomOptions, contradiction, options_from


def test_no_options_are_the_defaults():
    assert options_from({}) == (NewsroomOptions(), [])
    assert NewsroomOptions().zone.key == "UTC"


def test_wrong_options_are_told_together_and_the_defaults_hold():
    options, wrong = options_from({"timezone": "Europe/Berln", "languag": "de"})
    assert options == NewsroomOptions()
    assert [option for option, _ in wrong] == ["timezone", "languag"]
    assert wrong[0][1] == "There is no time zone “Europe/Berln”. Did you mean Europe/Berlin?"
    assert "`timezone`" in wrong[1][1]


def test_settings_are_read_without_yaml():
    """The MkDocs plugin shares the options and nothing else of what reads files."""
    code = "import sys, generator.settings; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("locale", "language", "wrong"),
    [
        ("en", "en", False),
        ("en", "ar", False),
        ("de", "de", False),
        ("pt_BR", "pt-BR", False),
        ("de", "en", True),
        ("pt_BR", "pt", True),
    ],
)
def test_the_site_has_one_language(locale, language, wrong):
    said = contradiction(locale, language)
    assert bool(said) == wrong
    assert not said or (
        f"`theme.locale` is {locale}" in said and f"`language` is {language}" in said
    )
