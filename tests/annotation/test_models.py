"""What the models hold as a whole; what they refuse, and how that is told, is in tests/intake/cases."""

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.annotation import article, boxes, registry
from generator.annotation.article import QuoteAnnotation, SpeakerAnnotation
from generator.annotation.boxes import AnyBox, BoxOrReference, SharedBox, Timeline

MODELS = [
    model
    for module in (article, boxes, registry)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, BaseModel)
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_is_frozen_strict_and_described(model):
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"
    assert model.__doc__
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description.endswith((".", "?", "”")), name
        assert "'" not in field.description, "typographic apostrophes, for editors"


def test_a_speaker_is_an_id_or_somebody_met_once():
    assert QuoteAnnotation(text="x", speaker="ilse-varga").speaker == "ilse-varga"
    once = QuoteAnnotation.model_validate({"text": "x", "speaker": {"name": "Anna"}}).speaker
    assert once == SpeakerAnnotation(name="Anna")
    assert QuoteAnnotation(text="x", speaker=once).speaker == once


def test_a_box_is_what_its_kind_says_or_a_reference():
    box = {"kind": "timeline", "title": "x", "events": [{"when": 1949, "text": "y"}]}
    read = TypeAdapter(BoxOrReference).validate_python
    assert isinstance(read(box), Timeline)
    assert read(read(box)) == read(box)
    assert read({"shared": "tides"}) == SharedBox(shared="tides")
    with pytest.raises(ValidationError):
        TypeAdapter(AnyBox).validate_python({"shared": "tides"})
    with pytest.raises(ValidationError):
        read({**box, "shared": "tides"})
