"""The rules of the summary and the context: codes, names, reasons, examples.

The examples are about one article: “Around 400 people marched in Port Merrow on Friday, the union
claims. Mayor Ada Thorne rejected its demands, and may close the quay.”
"""

from generator.problem import Rule

NUMBER_NOT_FOUND = Rule(
    "NB301",
    "number-not-found",
    "error",
    why="A number that the article does not give is a mistake, or has another source that readers aren’t told about.",
    bad="points: [The union claims that around 450 people marched.]",
    good="points: [The union claims that around 400 people marched.]",
)
ROUNDING_UNSAID = Rule(
    "NB302",
    "rounding-unsaid",
    "error",
    why="A rounded number given as exact is a wrong number. (The article says 397.)",
    bad="points: [400 people marched.]",
    good="points: [About 400 people marched.]",
)
NUMBER_ELSEWHERE = Rule(
    "NB303",
    "number-elsewhere",
    "error",
    why="A number of the article’s that has moved to another thing is as wrong as one that was made up. (The article says that 30 ships lay at the quay, and 400 people marched.)",
    bad="points: [30 people marched, the union claims.]",
    good="points: [Around 400 people marched, the union claims.]",
)
APPROXIMATION_DROPPED = Rule(
    "NB304",
    "approximation-dropped",
    "error",
    why="“Around”, “more than” and “up to” belong to the number: without them an estimate reads like a count.",
    bad="points: [The union claims that 400 people marched.]",
    good="points: [The union claims that around 400 people marched.]",
)
DATE_NOT_FOUND = Rule(
    "NB305",
    "date-not-found",
    "error",
    why="A date has to be the article’s, or follow from it and from the day it was published.",
    bad="points: [The march was on Thursday.]",
    good="points: [The march was on Friday.]",
)
WEEKDAY_WRONG = Rule(
    "NB306",
    "weekday-wrong",
    "error",
    why="When the day of the week and the date don’t fit, one of them is wrong, and readers can’t tell which.",
    bad="lede: People marched on Friday, 15 March 2031.   # a Saturday",
    good="lede: People marched on Friday, 14 March 2031.",
)
WEEKDAY_UNDATED = Rule(
    "NB307",
    "weekday-undated",
    "warning",
    why="“Friday” means something for a week. A brief is read for years.",
    bad="lede: People marched on Friday.   # and the dateline has no date, or that of another day",
    good="lede: People marched on Friday, 14 March.   # or a dateline with that date",
)
NAME_NOT_FOUND = Rule(
    "NB311",
    "name-not-found",
    "error",
    why="A name that neither the article nor the newsroom’s registries know is misspelt, or someone else’s.",
    bad="lede: Mayor Ada Thorpe rejected the demands.",
    good="lede: Mayor Ada Thorne rejected the demands.",
)
NAME_SPELLING = Rule(
    "NB312",
    "name-spelling",
    "error",
    why="One person has one spelling on the site, the registry’s, so that readers and searches find all there is. The article’s own spelling stays in its text and in quotes.",
    bad="lede: Ada Thorn rejected the demands.   # an alias that people.yml lists for Ada Thorne",
    good="lede: Ada Thorne rejected the demands.",
)
NAME_VARIES = Rule(
    "NB313",
    "name-varies",
    "warning",
    why="An article that spells a name in two ways has got one of them wrong, unless they are two people. The registry settles which.",
    bad="The article has “Lee Jung-Ah” and “Lee Jung-ah”, and people.yml knows neither or one.",
    good="lee-jung-ah: {name: Lee Jung-ah, aliases: [Lee Jung-Ah]}   # in people.yml",
)
NAME_SWAPPED = Rule(
    "NB314",
    "name-swapped",
    "error",
    why="The right names in the wrong places tell a false story.",
    bad="points: [The council’s Jonas Reed rejected the demands.]   # the article: “The council’s Ada Thorne rejected …”",
    good="points: [The council’s Ada Thorne rejected the demands.]",
)
HEDGE_DROPPED = Rule(
    "NB321",
    "hedge-dropped",
    "error",
    why="What somebody claims, or how somebody sees it, is not yet so. The hedge belongs to the fact that it hedges and stays with it.",
    bad="points: [Around 400 people marched in Port Merrow.]",
    good="points: [Around 400 people marched in Port Merrow, the union claims.]",
)
POSSIBILITY_AS_FACT = Rule(
    "NB322",
    "possibility-as-fact",
    "error",
    why="What may, might, could or potentially will be is not what is.",
    bad="points: [The mayor will close the quay.]",
    good="points: [The mayor may close the quay.]",
)
ATTRIBUTION_DROPPED = Rule(
    "NB323",
    "attribution-dropped",
    "warning",
    why="“According to” tells readers on whose word something rests, and how far to trust it.",
    bad="points: [The quay costs two million crowns a year.]   # the article: “…, according to the harbour board”",
    good="points: [The quay costs two million crowns a year, according to the harbour board.]",
)
NEGATION = Rule(
    "NB331",
    "negation",
    "error",
    why="One “not” too many or too few turns the news into its opposite.",
    bad="points: [The mayor did not reject the demands.]",
    good="points: [The mayor rejected the demands.]",
)
OPPOSITE = Rule(
    "NB332",
    "opposite",
    "error",
    why="Rose for fell, accepted for rejected: the likeliest slip in a hurry, and the worst.",
    bad="points: [The mayor accepted the union’s demands.]",
    good="points: [The mayor rejected the union’s demands.]",
)
ANOTHER_THING = Rule(
    "NB333",
    "another-thing",
    "warning",
    why="A thing that the article never speaks of has come from somewhere else: a slip of memory, or of the tongue.",
    bad="points: [The mayor may close the airport.]",
    good="points: [The mayor may close the quay.]",
)
NO_PASSAGE = Rule(
    "NB341",
    "no-passage",
    "warning",
    why="Everything in a brief rests on a sentence of the article, so that a reader can go and see. What does not comes from elsewhere, or from nowhere.",
    bad="points: [Fishing has declined for thirty years.]",
    good="context: [{kind: background, title: Fishing, text: …, source: {name: Harbour board, url: …}}]",
)
WORDS_NOT_FOUND = Rule(
    "NB342",
    "quoted-words-not-found",
    "error",
    why="Quotation marks promise the very words. In a headline or a point as much as in a key quote.",
    bad="headline: Mayor “dismissed” the demands",
    good="headline: Mayor “rejected” the demands",
)
COPIED = Rule(
    "NB343",
    "copied",
    "warning",
    why="A brief that copies is no brief: it takes the publisher’s words, and skips the work of saying what matters.",
    bad="points: [A whole sentence of the article, word for word.]",
    good="points: [The same in fewer words of your own.]",
)
TOO_LONG = Rule(
    "NB344",
    "too-long",
    "warning",
    why="Readers give a brief half a minute. Search results and link previews cut a long headline short.",
    bad="lede: Ninety words.",
    good="lede: Thirty words.",
)
BRIEF_TOO_LONG = Rule(
    "NB346",
    "brief-too-long",
    "warning",
    why="Each part may be short and the whole still be long. What takes more than a minute or two is an article, and readers have that one already.",
    bad="a lede of 60 words, ten points of 40 and six boxes",
    good="the lede, three to five points, and the boxes that a reader needs to follow them",
)
HEADLINE_IN_TEXT = Rule(
    "NB345",
    "headline-in-text",
    "warning",
    why="A headline or a publisher’s name that is taken for text becomes paragraph 1, and every passage mark is off by one.",
    bad="source: {headline: March in Port Merrow}   # and the text opens with “Hundreds March in Port Merrow”",
    good="source: {headline: Hundreds March in Port Merrow}",
)
MARKUP = Rule(
    "NB347",
    "markup",
    "warning",
    why="Texts are plain text: tags, codes and Markdown in them are not obeyed, but shown.",
    bad="lede: The <b>ferry</b> sails again &ndash; **today**.",
    good="lede: The ferry sails again – today.",
)

RULES: tuple[Rule, ...] = (
    NUMBER_NOT_FOUND,
    ROUNDING_UNSAID,
    NUMBER_ELSEWHERE,
    APPROXIMATION_DROPPED,
    DATE_NOT_FOUND,
    WEEKDAY_WRONG,
    WEEKDAY_UNDATED,
    NAME_NOT_FOUND,
    NAME_SPELLING,
    NAME_VARIES,
    NAME_SWAPPED,
    HEDGE_DROPPED,
    POSSIBILITY_AS_FACT,
    ATTRIBUTION_DROPPED,
    NEGATION,
    OPPOSITE,
    ANOTHER_THING,
    NO_PASSAGE,
    WORDS_NOT_FOUND,
    COPIED,
    TOO_LONG,
    HEADLINE_IN_TEXT,
    BRIEF_TOO_LONG,
    MARKUP,
)
