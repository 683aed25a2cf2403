from generator.problem import Position
from generator.slip import Slip, as_places

HEADLINE, TEXT = Position(5, 3, 5, 9), Position(20, 11, 22, 4)


def test_places_are_told_by_key_path_and_what_stands_nowhere_is_left_out() -> None:
    places = as_places(
        [
            (("source", "headline"), HEADLINE),
            (("image", "file"), Position()),
            (("context", 10, "text"), TEXT),
        ]
    )
    slip = Slip("a.md", "00ff", (), places=places)
    assert slip.positions == {("source", "headline"): HEADLINE, ("context", 10, "text"): TEXT}


def test_what_is_no_place_is_passed_over() -> None:
    assert Slip("a.md", "00ff", (), places="1 2 3\nx\n\n5 3 5 9 dek").positions == {
        ("dek",): HEADLINE
    }
