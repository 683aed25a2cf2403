"""CBOR, there and back; and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.search.cbor import CborError, Value, read_cbor, write_cbor

NUMBERS = some.integers(min_value=-(2**64), max_value=2**64 - 1)
VALUES = some.recursive(NUMBERS | some.text(), some.lists)


@given(VALUES)
def test_a_value_comes_back(value: Value) -> None:
    assert read_cbor(write_cbor(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "00"), (23, "17"), (24, "1818"), (1000, "1903e8"), (-1, "20"), ("ü", "62c3bc")],
)
def test_it_is_written_as_the_standard_has_it(value: Value, written: str) -> None:
    """RFC 8949, appendix A."""
    assert write_cbor(value).hex() == written


@pytest.mark.parametrize("data", ["", "82", "fb3ff199999999999a", "9f", "0000"])
def test_what_is_something_else_is_refused(data: str) -> None:
    with pytest.raises(CborError):
        read_cbor(bytes.fromhex(data))
