import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.intake import read_article
from generator.intake.source import MOST_BYTES
from generator.vocabulary import Address
from tests.expected import assert_holds
from tests.intake.golden import CASES, SOUND, all_cases, bytes_of, cases_of, dumped, head_of, told

FILES = ("annotation.yml", "files.yml", "front-matter.yml", "values.yml", "yaml.yml")
PATH = "content/articles/2031/04/ferry.md"
JARGON = re.compile(
    r"\b(?:pydantic|inputs?|valid|string|str|tuple|dict|mapping|sequence|scalar|token|node|parser?|literal|union|loc)\b|None|type=",
    re.IGNORECASE,
)


def found_in(case):
    data = bytes_of(case)
    article, problems = read_article(case.get("path", PATH), data, UTC)
    assert (article is None) == any(problem.severity == "error" for problem in problems)
    return [told(problem, data) for problem in problems]


@pytest.mark.parametrize(("_", "case"), [pytest.param(*c, id=c[0]) for c in all_cases(FILES)])
def test_an_editor_is_told(_, case):
    assert found_in(case) == case["problems"]


@pytest.mark.parametrize("file", FILES)
def test_cases_are_written_alike(file):
    cases = [{**case, "problems": found_in(case)} for case in cases_of(CASES / file)]
    assert_holds(CASES / file, dumped(head_of(CASES / file), cases))


def test_a_sound_article_is_read():
    article, problems = read_article(PATH, SOUND.encode(), ZoneInfo("Europe/Lisbon"))
    assert problems == ()
    assert article.path == PATH
    assert article.address == Address("2031/04/ferry.md")
    assert article.annotation.headline == "The ferry is back"
    assert article.annotation.published == datetime.fromisoformat("2031-04-02T18:00+01:00")
    assert SOUND.endswith(article.body)
    assert SOUND.split("\n")[article.body_line - 1] == article.body.split("\n")[0]


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_body_is_kept_with_line_feeds(start, end):
    file = (start + SOUND + "  Last \t\n\n").replace("\n", end)
    article, _ = read_article(PATH, file.encode(), UTC)
    assert article.body == SOUND.partition("\n---\n")[2] + "  Last \t\n\n"


def test_a_line_of_hyphens_in_the_body_belongs_to_the_body():
    article, _ = read_article(PATH, (SOUND + "\n---\n\nMore.\n").encode(), UTC)
    assert article.body.endswith("planned.\n\n---\n\nMore.\n")


def test_what_is_not_read_from_a_file_has_the_same_limit():
    article, (problem,) = read_article(PATH, SOUND.encode() + b"x" * MOST_BYTES, UTC)
    assert article is None
    assert problem.rule == "NB002"


def test_positions_point_at_values():
    article, _ = read_article(PATH, SOUND.encode(), UTC)
    lines = SOUND.split("\n")
    pointed = {
        field: lines[place.line - 1][place.column - 1 : place.end_column - 1]
        for field, place in article.positions.items()
        if place.line == place.end_line
    }
    assert pointed["headline",] == "The ferry is back"
    assert pointed["topics", 1] == "ferries"
    assert pointed["quotes", 0, "speaker"] == "ilse-varga"
    assert pointed["context", 0, "events", 0, "when"] == "2031-01"
    source = article.positions["source",]
    assert (source.line, source.column, source.end_line) == (6, 3, 7)
    assert ("dek",) not in article.positions


def test_a_line_break_in_prose_is_a_space_and_an_empty_line_a_new_paragraph():
    for text in (
        "|\n      One\n      line.\n\n      Two.",
        ">-\n      One\n      line.\n\n      Two.",
        "One\n      line.\n\n      Two.",
        '"One\n      line.\n\n      Two."',
    ):
        box = f"context:\n  - kind: background\n    title: Why\n    text: {text}\n"
        article, problems = read_article(PATH, SOUND.replace("context:\n", box).encode(), UTC)
        assert problems == ()
        assert article.annotation.context[0].text == "One line.\n\nTwo."


def in_file(problem, data):
    """Whether a problem's position lies within its file, in lines that an editor counts."""
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = problem.position
    assert 1 <= place.line <= place.end_line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    return True


def sound_for_editors(data):
    article, problems = read_article(PATH, data, UTC)
    assert (article is None) == any(problem.severity == "error" for problem in problems)
    for problem in problems:
        assert in_file(problem, data)
        assert problem.message.endswith((".", "?", "”"))
        assert not JARGON.search(re.sub("“.*?”|`.*?`", "", problem.message, flags=re.DOTALL))
    return problems


@settings(max_examples=100)
@given(st.binary(max_size=60))
@example(b"---\n---\n")
@example(b"---\n? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? a\n---\nText.\n")
@example(b"---\n" + b"[" * 5000 + b"\n---\nText.\n")
@example(b"---\n" + b"- " * 5000 + b"\n---\nText.\n")
@example(b"---\nheadline: " + b"9" * 5000 + b"\n---\nText.\n")
@example(b"---\n...\n---\nText.\n")
@example(b"---\n%YAML 1.2\n---\nText.\n")
@example(b"---\nheadline: |\n\n\n---\nText.\n")
def test_no_bytes_make_it_crash(data):
    sound_for_editors(data)
    sound_for_editors(b"---\n" + data + b"\n---\nText.\n")


FRAGMENTS = st.sampled_from(
    [*"\"'|>[]{}:#&*!%@`,?-~\t\n \\", ": ", " #", "- ", "\n  ", "\n- ", "key: ", "null", "…", "é"]
)


@settings(max_examples=150)
@given(st.integers(0, SOUND.index("\n---\n")), st.lists(FRAGMENTS, max_size=4), st.integers(0, 3))
def test_no_slip_of_the_hand_makes_it_crash(place, fragments, taken):
    text = SOUND[:place] + "".join(fragments) + SOUND[place + taken :]
    sound_for_editors(text.encode())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab :-#é", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["text", "name", "kind", "shared", "x"]), inner, max_size=2
        )
    ),
    max_leaves=4,
)


def put(value, rng, new):
    """`value` with one part of it, anywhere, replaced by `new`."""
    if isinstance(value, dict | list) and value and rng.random() < 0.85:
        keys = list(value) if isinstance(value, dict) else range(len(value))
        key = rng.choice(list(keys))
        copy = value.copy()
        copy[key] = put(value[key], rng, new)
        return copy
    return new


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), VALUES)
def test_no_value_in_any_place_makes_it_crash(rng, new):
    head, body = SOUND.removeprefix("---\n").split("\n---\n", 1)
    annotation = put(yaml.load(head, yaml.BaseLoader), rng, new)  # noqa: S506 # text, and no more
    dump = yaml.safe_dump(annotation, allow_unicode=True, sort_keys=False)
    problems = sound_for_editors(f"---\n{dump}---\n{body}".encode())
    assert "NB133" not in {problem.rule for problem in problems}
