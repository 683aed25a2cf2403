from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import numbers
from generator.prose.number_places import number_places, places_by_letters

_PIECES = (
    "5 52 1,200 3.5 .5 , . - ’s ' / ( # : % $ US$ A$ NZ$ £ ½ 1/2 st k B52 one two’s l'un half Half a an A.M. "
    "few many third of the million tens percent per cent German euros dollars said about more than x _ 港は"
).split()
_TEXTS = st.lists(st.sampled_from([*_PIECES, " ", " ", " "]), max_size=12).map("".join)


@given(_TEXTS)
@settings(max_examples=200)
def test_a_number_begins_where_it_does_going_letter_by_letter(text: str) -> None:
    found = [place for place in number_places(text) if numbers._figure_at(text, place)]
    assert found == [place for place in places_by_letters(text) if numbers._figure_at(text, place)]


@given(_TEXTS)
@settings(max_examples=200)
def test_digits_alone_are_read_as_the_whole_pattern_reads_them(text: str) -> None:
    for place in number_places(text):
        plain = numbers._plain_at(text, place)
        assert plain is None or plain == numbers._figure_at(text, place)


def test_most_numbers_are_digits_alone() -> None:
    text = "It counted 12 boats, 1,200 herring and 27-year-old nets in 1999."
    read = [numbers._plain_at(text, place) for place in number_places(text)]
    assert all(read)
    assert len(read) == 4
