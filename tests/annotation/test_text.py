import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.annotation.text import _folded, _sound, one_line, words

_TEXTS = st.text(alphabet="ab  \t\n\x07\u00a0\u2028\u202eé", max_size=8)


def _told(make, value):
    try:
        return make(value)
    except PydanticCustomError as error:
        return error.message()


@given(_TEXTS)
@settings(max_examples=300)
def test_text_that_is_sound_at_sight_is_what_a_closer_look_makes_of_it(text):
    assert _told(words, text) == _told(_sound, text)
    assert _told(one_line, text) == _told(lambda value: _folded(_sound(value)), text)


@pytest.mark.parametrize("value", ["", " ", "\n", None, True, ["a"], {"a": "b"}])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(PydanticCustomError):
        one_line(value)


def test_whole_numbers_are_text():
    assert one_line(2031) == "2031"
