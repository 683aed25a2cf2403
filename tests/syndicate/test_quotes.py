import json

from tests.builders import BODY
from tests.syndicate.conftest import corrected, made, withdrawn


def test_every_quote_can_be_found_in_its_source() -> None:
    data = json.loads(made(corrected(), withdrawn()).files["quotes.json"])
    assert data["publisher"] == "The Merrow Sheet"
    assert data["quotes"]
    for quote in data["quotes"]:
        assert quote["url"].startswith("https://sheet.example/2031/03/a/#q")
        assert quote["source"]["publisher"]
        words = [BODY[start:end] for start, end in quote["spans"]]
        assert words[0].split()[0].strip('"“') in quote["text"]


def test_a_speaker_of_the_registry_has_an_id() -> None:
    first = json.loads(made(corrected()).files["quotes.json"])["quotes"][0]
    assert first["speaker"]["id"] == "ada-thorne"
    assert first["speaker"]["name"] == "Ada Thorne"
