import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import speeches
from generator.prose.attribution import among, attribute, last_meant, words_around
from generator.vocabulary import Span

SAID = "The light saved us"

# A sentence with “The light saved us”, and how it calls the one who says so.
CASES = {
    # after the speech
    "“The light saved us,” said Ann Lee.": "Ann Lee",
    "“The light saved us,” Ann Lee said.": "Ann Lee",
    "“The light saved us,” she added.": "she",
    "“The light saved us,” later added Lee.": "Lee",
    "“The light saved us,” said Ann Lee, the mayor of Port Merrow, on Friday.": "Ann Lee",
    "“The light saved us,” said the mayor of Port Merrow.": "the mayor",
    "“The light saved us,” said Sen. A. J. Lee Jr. of Lorne Point.": "A. J. Lee Jr",
    "“The light saved us,” Reed spokesman Ivo Bex told reporters.": "Ivo Bex",
    "“The light saved us,” said Port Merrow’s Ann Lee, who was there.": "Ann Lee",
    "“The light saved us,” Lee, who met Reed on Friday, told the council.": "Lee",
    "“The light saved us,” the mayor, Ann Lee, said.": "Ann Lee",
    "“The light saved us,” Lee, 54, a friend of Reed’s, said quietly.": "Lee",
    "“The light saved us,” the 54-year-old told the Merrow Gazette.": "the 54-year-old",
    "“The light saved us,” reacted Lee.": "Lee",
    "“The light saved us,” Lee parried.": "Lee",
    "“The light saved us,” according to Ann Lee.": "Ann Lee",
    "“The light saved us,” according to a letter from Ann Lee.": "Ann Lee",
    "“The light saved us,” the Merrow Gazette quoted Lee as saying.": "Lee",
    "“Is it so? The light saved us!” Lee shouted.": "Lee",
    "“The light saved us” in those years, she said in an interview.": "she",
    "‘The light saved us’, said Ludwig van der Aa.": "Ludwig van der Aa",
    "“The light saved us,” said Will May.": "Will May",
    # before it
    "Ann Lee said: “The light saved us.”": "Ann Lee",
    "Lee said that “The light saved us”.": "Lee",
    "On Friday, Lee told reporters, “The light saved us.”": "Lee",
    "Asked whether Reed would leave, Lee said, “The light saved us.”": "Lee",
    "Lee laughed and said, “The light saved us.”": "Lee",
    "Lee spoke of Reed’s years, adding, “The light saved us.”": "Lee",
    "Lee said Reed was wrong, adding: “The light saved us.”": "Lee",
    "According to Lee, “The light saved us.”": "Lee",
    "It was Ann Lee who declared: “The light saved us.”": "Ann Lee",
    "Council in uproar — Ann Lee: “The light saved us.”": "Ann Lee",
    "Reed denied that they had met, and Lee said “The light saved us”.": "Lee",
    # around it
    "“We wept,” Lee said. “The light saved us.”": "Lee",
    "“The light,” said Ann Lee, “was all.\n\n“The light saved us.”": "Ann Lee",
    "Reed denied it — “The light saved us,” said Ann Lee.": "Ann Lee",
    "Then came the change of all: “The light saved us,” cried Ann Lee.": "Ann Lee",
    "Ann Lee, keeper of lamps at the University of Saltmere, Lorne Point, said, “The light saved us.”": "Ann Lee",
    "“The light saved us,” Rep. Ann Lee, R-Merrow, said.": "Ann Lee",
    "Reed said no. “The light saved us,” said Ann Lee, and Ivo Bex said no more.": "Ann Lee",
    "“No,” said Reed. “The light saved us,” said Ann Lee.": "Ann Lee",
    # above it, and before
    "Ann Lee answered in a letter, saying:\n\n“The light saved us.”": "Ann Lee",
    "“We wept,” said Ann Lee. It rained. “The light saved us.”": "Ann Lee",
    "“We wept,” said Ann Lee.\n\n“The light saved us.”": "Ann Lee",
    "Ann Lee agreed. “The light saved us.”": "Ann Lee",
}
NOBODY = [
    "It rained all day. “The light saved us.”",
    "“The light saved us.” Ann Lee left.",
    "Ann Lee said the light saved us. The light saved us.",
]


def spoken(body: str) -> Span:
    start = body.index(SAID) if SAID in body else 0
    return Span(start, start + len(SAID))


@pytest.mark.parametrize(("body", "called"), CASES.items())
def test_how_the_reporter_calls_who_speaks(body, called):
    found = attribute(body, spoken(body))
    assert found is not None
    assert found.mention.span.of(body) == called


@pytest.mark.parametrize("body", NOBODY)
def test_nobody_is_said_to_speak(body):
    assert attribute(body, spoken(body)) is None


@pytest.mark.parametrize(
    ("body", "basis", "verb", "kind"),
    [
        ("“The light saved us,” Lee said.", "beside", "said", "name"),
        ("“No,” she added. “The light saved us.”", "turn", "added", "pronoun"),
        ("The mayor wrote:\n\n“The light saved us.”", "above", "wrote", "title"),
        ("“No,” Lee said.\n\n“The light saved us.”", "carried", "said", "name"),
    ],
)
def test_says_what_it_rests_on(body, basis, verb, kind):
    found = attribute(body, spoken(body))
    assert (found.basis, found.verb, found.mention.kind) == (basis, verb, kind)


def test_the_words_around_a_turn_are_the_reporters_alone():
    body = "It rained. Lee said “No” twice, then, “The light saved us,” on Friday. It rained."
    assert words_around(body, spoken(body)) == "Lee said  …  twice, then,  …  on Friday."
    assert words_around("No speech.", Span(0, 2)) == ""


PIECES = st.sampled_from(
    ["“We wept,”", "“No.”", "‘so’", "said", "Lee", "she", "the mayor", "and", "who", ",", ".", ":", "—",
     "According to", "saying", "asked", "Sen.", "of", "Reed’s", "\n\n", "quoted", "as", "(54)", "then", "IV", "“"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join))
@settings(max_examples=200)
def test_whoever_is_found_stands_in_the_reporters_words(body):
    said = [speech for speech in speeches(body) if not speech.depth]
    for speech in said:
        found = attribute(body, speech.parts[0])
        if found:
            place = found.mention.span
            assert place.of(body).strip()
            assert not any(
                other.span.start < place.end and place.start < other.span.end for other in said
            )
            last_meant(body, found.mention, among())
