"""What the docs say about common mistakes is what `newsbrief check` says."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner

from generator.cli import newsbrief
from tests.docs import newsroom
from tests.docs.newsroom import ARTICLE
from tests.docs.pages import ROOT, all_fences, fences
from tests.expected import assert_holds

MESSAGES = ROOT / "docs" / "messages.md"
MISTAKES = ("yaml mistake", "text mistake")

_PAIR = re.compile(
    r"^```(?P<kind>yaml|text) mistake\n(?P<mistake>.*?)^```\n\n```text message\n(?P<message>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def test_messages_are_what_check_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(newsroom.NOW.timestamp())))
    text = MESSAGES.read_text(encoding="utf-8")
    assert_holds(MESSAGES, _PAIR.sub(_with_true_message, text))
    assert all(ARTICLE in fence.text for fence in all_fences("text message"))


def _with_true_message(found: re.Match[str]) -> str:
    mistake = found["mistake"]
    said = _said_about(newsroom.article(mistake) if found["kind"] == "yaml" else mistake)
    return f"```{found['kind']} mistake\n{mistake}```\n\n```text message\n{said}```"


def _said_about(text: str) -> str:
    with TemporaryDirectory() as folder:
        file = newsroom.make(Path(folder), text=text)
        result = CliRunner().invoke(newsbrief, ["-f", str(file), "check"])
    assert result.exit_code == 1, f"nothing is said about a mistake: {text.splitlines()[1]}"
    return result.stdout


def test_every_mistake_has_its_message():
    infos = [fence.info for fence in fences(MESSAGES)]
    assert infos
    assert all(
        infos[place + 1] == "text message" for place, info in enumerate(infos) if info in MISTAKES
    )
    assert len(all_fences(*MISTAKES)) == len(all_fences("text message"))
