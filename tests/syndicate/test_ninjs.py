import json
from collections.abc import Mapping
from typing import Any

from tests.builders import brief
from tests.syndicate.conftest import corrected, made, those, validator, withdrawn


def test_every_document_is_what_the_schema_asks_for(every_file: Mapping[str, str]) -> None:
    ninjs = validator("ninjs-3.1.json")
    for text in those(every_file, r"(.+/)?ninjs\.json").values():
        ninjs.validate(json.loads(text))


def document(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        made(corrected(), withdrawn()).files[f"2031/03/{name}/ninjs.json"]
    )
    return found


def test_a_correction_is_a_new_version_with_a_note() -> None:
    item = document("a")
    assert (item["version"], item["pubStatus"]) == ("2", "usable")
    assert item["edNote"] == "Correction: It said “nine”. It now says “eight”."


def test_a_withdrawn_brief_is_canceled_and_says_nothing_but_why() -> None:
    item = document("b")
    assert (item["version"], item["pubStatus"]) == ("2", "canceled")
    assert item["edNote"] == "It was another town’s lighthouse."
    assert item["bodies"][0]["value"] == "<p>It was another town’s lighthouse.</p>"
    assert "people" not in item


def test_the_index_names_the_last_changed_first() -> None:
    index = json.loads(made(corrected(), withdrawn(), brief()).files["ninjs.json"])
    assert [item["uri"] for item in index["associations"][:2]] == [
        "https://sheet.example/2031/03/b/ninjs.json",
        "https://sheet.example/2031/03/a/ninjs.json",
    ]
