from typing import get_args

import pytest

from generator.annotation.article import Annotation
from generator.annotation.boxes import AnyBox
from generator.annotation.fields import Registry
from generator.annotation.registry import StorylineHead
from generator.intake.places import is_tag, places_of
from generator.intake.schema import annotation_schema


def test_keys_are_known_by_place():
    keys = places_of(Annotation).keys
    assert "headline" in keys[()]
    assert keys["quotes", "*", "speaker", "<once>"].keys() == {"name", "role"}
    assert "events" in keys["context", "*", "<box>", "<timeline>"]
    assert keys["context", "*", "<shared>"].keys() == {"shared"}
    assert "is" in keys["corrections", "*"]
    assert keys["source",]["publisher"].needed
    assert not keys["source",]["author"].needed


def test_references_are_known_by_place():
    assert places_of(Annotation).references == {
        ("desk",): "desks",
        ("source", "publisher"): "publishers",
        ("storyline",): "storylines",
        ("topics", "*"): "topics",
        ("people", "*"): "people",
        ("quotes", "*", "speaker"): "people",
        ("context", "*", "source", "publisher"): "publishers",
        ("context", "*", "people", "*", "person"): "people",
        ("context", "*", "shared"): "boxes",
    }
    assert places_of(StorylineHead).references == {
        ("people", "*"): "people",
        ("topics", "*"): "topics",
    }
    assert places_of(AnyBox).references == {
        ("source", "publisher"): "publishers",
        ("people", "*", "person"): "people",
    }


def test_every_registry_is_referred_to():
    assert set(places_of(Annotation).references.values()) == set(get_args(Registry))


def test_every_id_says_what_it_refers_to():
    """An id without a registry would be checked by nobody."""
    text = str(annotation_schema())
    ids = text.count("^([a-z0-9]+(?:-[a-z0-9]+)*)$")
    kinds = [  # each kind of box has a source of its own, but the schema has it once
        place
        for place in places_of(Annotation).references
        if place != ("context", "*", "source", "publisher")
    ]
    assert ids == len(kinds) + 1


@pytest.mark.parametrize("model", [Annotation, AnyBox])
def test_no_key_looks_like_a_tag(model):
    for keys in places_of(model).keys.values():
        assert not any(map(is_tag, keys))
