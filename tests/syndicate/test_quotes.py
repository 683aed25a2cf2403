import json
from datetime import UTC, datetime

from tests.builders import BODY, brief
from tests.syndicate.conftest import corrected, made, withdrawn


def test_every_quote_can_be_found_in_its_source() -> None:
    data = json.loads(made(corrected(), withdrawn()).files["quotes/2031/03.json"])
    assert (data["publisher"], data["month"]) == ("The Merrow Sheet", "2031-03")
    assert data["quotes"]
    for quote in data["quotes"]:
        assert quote["url"].startswith("https://sheet.example/2031/03/a/#q")
        assert quote["source"]["publisher"]
        words = [BODY[start:end] for start, end in quote["spans"]]
        assert words[0].split()[0].strip('"“') in quote["text"]


def test_a_speaker_of_the_registry_has_an_id() -> None:
    first = json.loads(made(corrected()).files["quotes/2031/03.json"])["quotes"][0]
    assert first["speaker"]["id"] == "ada-thorne"
    assert first["speaker"]["name"] == "Ada Thorne"


def test_each_month_has_a_file_that_the_index_names() -> None:
    before = brief(path="z.md", published=datetime(2030, 12, 31, 23, tzinfo=UTC))
    silent = brief(path="s.md", published=datetime(2030, 11, 1, tzinfo=UTC), quotes=())
    files = made(corrected(), before, silent).files
    index = json.loads(files["quotes.json"])
    assert [(one["month"], one["quotes"]) for one in index["months"]] == [("2031-03", 1), ("2030-12", 1)]  # fmt: skip
    assert index["months"][1]["url"] == "https://sheet.example/quotes/2030/12.json"
    assert len(json.loads(files["quotes/2030/12.json"])["quotes"]) == 1
    assert json.loads(made().files["quotes.json"])["months"] == []
