"""Golden cases of mending: a file's front matter before and after; the article below it is always drafts.BODY."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.evidence import digest
from generator.mending import mend, mend_text
from tests.mending.drafts import BODY, REGISTRIES, read

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yml")), ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    before, after = case["before"] + BODY, case["after"] + BODY
    assert mend_text(before, REGISTRIES, read) == after
    assert mend_text(after, REGISTRIES, read) == after


def front(keys: dict[str, Any], **style: Any) -> str:
    return f"---\n{yaml.safe_dump(keys, sort_keys=False, allow_unicode=True, **style)}---\n{BODY}"


def shuffled(keys: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.permutations([*keys.items()]).map(dict)


NAMES = st.sampled_from(
    ["Ada Thorn", "Ada Thorne", "Yun Mi-Ra", "Yun Mi Ra", "“Yun Mi-Ra”", "Thorne"]
)
SENTENCE = st.lists(NAMES, min_size=1, max_size=3).map(lambda names: f"It’s {' and '.join(names)}.")
QUOTE = st.sampled_from(
    [
        "We don’t pay for a light — any light",
        "The 'old lamp' -- as they call it -- stays",
        "[A] light—any light … guides no ships",
    ]
)


@st.composite
def annotations(draw: st.DrawFn) -> str:
    quote = {"text": draw(QUOTE), "speaker": "ada-thorne", "note": draw(SENTENCE)}
    box = {"kind": "background", "title": draw(SENTENCE), "text": draw(SENTENCE)}
    source = {"publisher": "gazette", "headline": "The light", "show": "full"}
    summary = {"lede": draw(SENTENCE), "points": [draw(SENTENCE)]}
    keys = {
        "headline": draw(SENTENCE),
        "desk": "coast",
        "published": "2031-03-14 18:00",
        "source": draw(shuffled(source)),
        "people": ["yun-mi-ra"],
        "summary": draw(shuffled(summary)),
        "quotes": [draw(shuffled(quote))],
        "context": [draw(shuffled(box))],
    }
    flow = draw(st.sampled_from([False, None, True]))
    style = draw(st.sampled_from([None, '"', "'"]))
    return front(
        draw(shuffled(keys)),
        width=draw(st.integers(20, 90)),
        default_flow_style=flow,
        default_style=style,
    )


@settings(max_examples=60)
@given(annotations())
def test_mending_changes_only_what_it_means_to_and_twice_is_once(text: str) -> None:
    was = read(text)
    mended = mend_text(text, REGISTRIES, read)
    now = read(mended)
    assert was
    assert now
    assert mend_text(mended, REGISTRIES, read) == mended
    assert now.article.body == was.article.body
    assert now.values[("source", "digest")] == digest(BODY)
    changed = {key[0] for key, value in was.values.items() if now.values[key] != value}
    assert changed <= {"headline", "summary", "quotes", "context"}
    assert now.values.keys() == was.values.keys() | {("source", "digest")}
    own = str(now.values[("quotes", 0, "text")])
    assert own in {
        "We don't pay for a light - any light",
        "The ‘old lamp’ — as they call it — stays",
        "[A] light - any light … guides no ships",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(end: str, mark: bytes) -> None:
    case = yaml.safe_load((CASES / "draft.yml").read_text(encoding="utf-8"))
    before, after = (
        mark + (case[side] + BODY).replace("\n", end).encode() for side in ("before", "after")
    )
    assert mend(before, REGISTRIES, read) == after


@pytest.mark.parametrize("data", [b"a\r\nb\n", b"a\rb\n", b"caf\xe9\n"])
def test_files_of_no_clear_kind_stay_as_they_are(data: bytes) -> None:
    assert mend(data, REGISTRIES, read) == data
