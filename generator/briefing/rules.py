"""The rules that briefing enforces: without them there is no brief."""

from generator.problem import Rule

NOT_IN_ARTICLE = Rule(
    code="NB201",
    name="quote-not-in-article",
    severity="error",
    why=(
        "A quote is never altered, not even to mend grammar. Only the look of quotation marks, "
        "dashes and white space may differ from the article."
    ),
    bad="text: We will always be grateful to the keepers  # the article: “We are always grateful to the keepers”",
    good="text: We are always grateful to the keepers",
)
WORDS_LEFT_OUT = Rule(
    code="NB202",
    name="quote-words-left-out",
    severity="error",
    why="Readers take a quote for unbroken words. An ellipsis shows them where some are left out.",
    bad="text: The light saved my father  # the article: “The light, I am told, saved my father”",
    good="text: The light … saved my father",
)
PARTS_IN_ORDER = Rule(
    code="NB203",
    name="quote-parts-in-order",
    severity="error",
    why="An ellipsis joins words in the order in which they were said; another order says something else.",
    bad="text: saved my father … The light",
    good="text: The light … saved my father",
)
PARTS_OF_ONE_SPEECH = Rule(
    code="NB204",
    name="quote-parts-of-one-speech",
    severity="error",
    why=(
        "An ellipsis leaves words out within one speech. Words from two speeches, joined, were "
        "never said like that."
    ),
    bad="text: The light saved my father … I shall miss it  # said in paragraphs 2 and 9",
    good="Two quotes, one for each speech.",
)

RULES: tuple[Rule, ...] = (NOT_IN_ARTICLE, WORDS_LEFT_OUT, PARTS_IN_ORDER, PARTS_OF_ONE_SPEECH)
