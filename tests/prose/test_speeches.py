import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import MARKS, speeches

# body → what is said, a dot before each for every speech it is nested in.
CASES = {
    "“We waited,” she said. “Nobody came.”": ["We waited,", "Nobody came."],
    '"We waited," she said. "Nobody came."': ["We waited,", "Nobody came."],
    "‘We waited,’ she said. 'Nobody came.'": ["We waited,", "Nobody came."],
    "``We waited,'' she said. ''Nobody came.''": ["We waited,", "Nobody came."],
    "„Wir haben gewartet“, sagte sie. ‚Ja‘": ["Wir haben gewartet", "Ja"],
    "»Vi ventede,« sagde hun. «Nous attendions», dit-elle. « Oui »": [
        "Vi ventede,",
        "Nous attendions",
        "Oui",
    ],
    "彼女は「待っていた『誰も』来ない」と言った。": ["待っていた『誰も』来ない", ".誰も"],
    "”Vi väntade”, sa hon.": ["Vi väntade"],
    "“He said ‘wait’ and ‘no,’” said Reed.": ["He said ‘wait’ and ‘no,’", ".wait", ".no,"],
    "\"He said 'wait'.\"": ["He said 'wait'.", ".wait"],
    "'He said \"wait\".'": ['He said "wait".', ".wait"],
    '"This is the "best" light," he said.': ['This is the "best" light,', ".best"],
    "“Don’t touch the keepers’ lamps or James’ boat,” she said.": [
        "Don’t touch the keepers’ lamps or James’ boat,"
    ],
    "‘The keepers’ lamps don’t burn,’ she said.": ["The keepers’ lamps don’t burn,"],
    "'The keepers' lamps don't burn,' she said.": ["The keepers' lamps don't burn,"],
    "the keepers' lamps, rock 'n' roll of the '90s and ’80s, Hawai‘i": [],
    "“In the ’90s,” he said, “we ’ad oil.”": ["In the ’90s,", "we ’ad oil."],
    "She is 5'10\" and the rope 6’ 2”. “It is 7'2\" long,” he said.": ["It is 7'2\" long,"],
    '"A 12" lamp," he said. "I am 42," she said.': ['A 12" lamp,', "I am 42,"],
    '“Mixed marks" here and "there”': ["Mixed marks", "there"],
    'He called it (“a shame”)—“a waste”—and "wrong";': ["a shame", "a waste", "wrong"],
    '“ Spaced ” and " so " too': ["Spaced", "so"],
    "nothing at all": [],
    '“” "" \'': [],
}
UNCLOSED = {
    "“We waited, she said.\nNobody came.": ["We waited, she said."],
    '"We waited, she said. "Nobody came," he said.': ["We waited, she said.", "Nobody came,"],
    'We waited," she said. "Nobody came."': ["Nobody came."],
}


def told(body):
    return [
        "." * found.depth + " ¶ ".join(part.of(body) for part in found.parts)
        for found in speeches(body)
    ]


@pytest.mark.parametrize(("body", "said"), CASES.items())
def test_what_stands_between_quotation_marks(body, said):
    assert told(body) == said
    assert all(found.closed for found in speeches(body))


@pytest.mark.parametrize(("body", "said"), UNCLOSED.items())
def test_a_missing_mark_does_no_harm_beyond_its_paragraph(body, said):
    assert told(body) == said


def test_says_that_a_closing_mark_is_missing():
    assert [found.closed for found in speeches("“We waited. “Nobody came,” he said.")] == [
        False,
        True,
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "«»", "„“"])
def test_a_speech_of_several_paragraphs_opens_each_and_closes_the_last(marks):
    opening, closing = marks
    body = (
        f"{opening}We waited.\n\n{opening}It didn’t come.\n\n{opening}We left,{closing} she said. "
        f"{opening}So.{closing}"
    )
    assert told(body) == ["We waited. ¶ It didn’t come. ¶ We left,", "So."]


def test_a_speech_may_go_on_without_a_mark_repeated():
    assert told("“We waited.\n\nNobody came,” she said.") == ["We waited. ¶ Nobody came,"]


def test_the_span_takes_in_the_marks_and_the_parts_do_not():
    body = "She said: “We waited.”"
    (speech,) = speeches(body)
    assert speech.span.of(body) == "“We waited.”"
    assert speech.holds(speech.parts[0])
    assert not speech.holds(speech.span)


WORDS = st.lists(
    st.sampled_from(["don’t", "light", "keepers’ lamp", "1949", "Reed", "’90s"]),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(
    st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), st.sampled_from(["“”", '""', "«»"])
)
@settings(max_examples=80)
def test_quoted_and_unquoted_words_are_told_apart(pairs, marks):
    opening, closing = marks
    body = " ".join(f"{quoted}, {opening}{said},{closing} and" for quoted, said in pairs)
    assert told(body) == [f"{said}," for _, said in pairs]


@given(st.text(alphabet="aS1 ,.\n\"“”‘’'«»„—", max_size=50))
@settings(max_examples=200)
def test_any_marks_give_speeches_within_the_body_and_within_each_other(body):
    found = speeches(body)
    for speech in found:
        assert all(part.of(body).strip() for part in speech.parts)
        assert speech.span.start <= speech.parts[0].start
        assert speech.parts[-1].end <= speech.span.end <= len(body)
        around = [
            other
            for other in found
            if other is not speech
            and other.span.start <= speech.span.start
            and speech.span.end <= other.span.end
        ]
        assert len(around) == speech.depth


@given(st.text(alphabet="aB,. \n\"“”„‟＂«»「」『』〝〞〟‘’'‚‹›`-", max_size=20))
@settings(max_examples=200)
def test_every_speech_begins_with_one_of_the_marks(text):
    assert all(text[speech.span.start] in MARKS for speech in speeches(text))
