from generator.briefing.nearest import compared, excerpt, nearest

BODY = (
    "The council met. Mayor Thorne told it that “the old light has saved more ships than any of us "
    "can count, and it will go on saving them”. The keepers were not heard."
)


def test_marks_what_was_changed_left_out_and_added():
    assert compared(
        "We will never stand by our dear comrades", "We will always stand firmly by our comrades"
    ) == ("We will [always → never] stand [left out: firmly] by our [added: dear] comrades")


def test_typography_and_the_last_stop_are_no_difference():
    assert "[" not in compared("\"so\" - we 'wait'", "‘so’ — we “wait”,")


def test_leaves_out_agreement_far_from_a_difference():
    words = "a b c d e f g one h i j k l m n"
    assert compared(words.replace("one", "1"), words) == "… c d e f g [one → 1] h i j k l …"


def test_finds_the_passage_and_nothing_around_it():
    found = nearest("the old light had saved more ships than any of them can count", BODY)
    assert found.span.of(BODY) == "the old light has saved more ships than any of us can count"
    assert "[has → had]" in found.marked
    assert "[us → them]" in found.marked


def test_nothing_alike_is_nothing():
    assert nearest("Ducks swim in the pond every morning", BODY) is None
    assert nearest("", BODY) is None
    assert nearest("word " * 100, BODY) is None


def test_an_excerpt_shows_where_words_are_left_out():
    assert excerpt("one two") == "one two"
    assert excerpt("a b c d e f g h i j k l m") == "a b c d e … i j k l m"
