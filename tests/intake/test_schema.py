import pytest
from jsonschema import Draft202012Validator

from generator.intake import annotation_schema
from generator.intake.yaml_tree import read_tree
from tests.intake.golden import CASES, SOUND, all_cases, bytes_of

SCHEMA = annotation_schema()
BEYOND = {"NB030", "NB031", "NB032", "NB037", "NB111", "NB115", "NB116", "NB117", "NB118"} | {
    "NB005",
    "NB114",
    "NB119",
    "NB120",
    "NB121",
}
"""What a schema can't say: it is about the calendar, about two keys at once, or about YAML itself."""


def value_of(text):
    """The value as a plug-in sees it: a key with nothing after it is there, and is null."""
    tree, _ = read_tree("x.md", text.removeprefix("---\n").partition("\n---\n")[0], 2)
    value = tree.value
    for path in tree.keys:
        if len(path) == 1:
            value.setdefault(path[0], None)
    return value


def errors_in(text):
    return list(Draft202012Validator(SCHEMA).iter_errors(value_of(text)))


def blocks():
    yield "the annotation", SCHEMA
    yield from SCHEMA["$defs"].items()


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["title"]


def test_every_key_is_described_for_editors():
    for name, block in blocks():
        assert block["description"], name
        for key, value in block["properties"].items():
            assert value["description"].endswith((".", "?", "”")), (name, key)
            assert "title" not in value


def test_no_block_takes_unknown_keys():
    assert all(block["additionalProperties"] is False for _, block in blocks())


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=name) for name, case in all_cases(["annotation.yml", "values.yml"])],
)
def test_it_says_what_intake_says(case):
    """What intake allows, the schema allows; what it refuses is refused if a schema can say it."""
    errors = errors_in(bytes_of(case).decode())
    rules = {problem["rule"] for problem in case["problems"]}
    if not rules:
        assert errors == []
    elif rules - BEYOND:
        assert errors


def test_the_sound_article_is_sound():
    assert errors_in(SOUND) == []
    assert (CASES / "sound.md").exists()
