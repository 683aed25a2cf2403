from generator.prose.attribution.tokens import tokens
from generator.vocabulary import Span


def told(body, *, begins=True, said=()):
    return [
        (token.text, token.kind if token.kind != "word" else "name" if token.name else "word")
        for token in tokens(body, Span(0, len(body)), said, begins=begins)
    ]


def test_words_names_and_marks():
    assert told("On Friday, Sen. A. Lee — of the U.S. — left.") == [
        ("On", "word"),
        ("Friday", "word"),
        (",", "comma"),
        ("Sen", "name"),
        ("A", "name"),
        ("Lee", "name"),
        ("—", "dash"),
        ("of", "word"),
        ("the", "word"),
        ("U.S", "name"),
        ("—", "dash"),
        ("left", "word"),
        (".", "stop"),
    ]


def test_the_first_word_of_a_sentence_is_a_name_if_it_is_one_elsewhere():
    assert told("Rain fell. Lee left.")[3] == ("Lee", "name")
    body = "Lamps burn, Lamps for sale. Lamps, said Lamps."
    assert told(body)[0] == ("Lamps", "name")
    assert told("Lamps burn; the lamps do.")[0] == ("Lamps", "word")


def test_after_a_speech_no_sentence_begins():
    assert told("Will said", begins=False) == [("Will", "name"), ("said", "word")]
    assert told("Will said") == [("Will", "word"), ("said", "word")]


def test_a_speech_is_one_token_and_parentheses_are_none():
    body = "Lee (54) said “no, no” twice."
    said = Span(body.index("“"), body.index("”") + 1)
    assert [text for text, _ in told(body, said=[said])] == [
        "Lee",
        "said",
        "“no, no”",
        "twice",
        ".",
    ]


def test_owners_lose_their_mark():
    found = tokens("Lee’s lamp, the Reeds’ boat", Span(0, 27), ())
    assert [(token.text, token.owner) for token in found if token.kind == "word"] == [
        ("Lee", True),
        ("lamp", False),
        ("the", False),
        ("Reeds", True),
        ("boat", False),
    ]
