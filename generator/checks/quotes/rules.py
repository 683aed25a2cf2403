"""The rules about quotes that are in the article: who said them, and whether they are given fairly."""

from generator.problem import Rule

NOT_BETWEEN_MARKS = Rule(
    code="NB210",
    name="quote-not-between-marks",
    severity="error",
    why=(
        "What stands outside quotation marks was written by the reporter, who may have shortened "
        "or sharpened it. Given as a quote, it puts words into somebody’s mouth."
    ),
    bad="text: the light had cost too much  # the article: Thorne said the light had cost too much.",
    good="text: We cannot pay for it  # the article: “We cannot pay for it,” Thorne said.",
)
HIDES_MEANING = Rule(
    code="NB211",
    name="quote-hides-negation",
    severity="error",
    why="An ellipsis or a bracket that takes a “not” or an “if” out of a sentence turns what was said.",
    bad="text: We will … put out the light  # the article: “We will not put out the light”",
    good="text: We will not put out the light",
)
CUT_SHORT = Rule(
    code="NB212",
    name="quote-cut-short",
    severity="warning",
    why=(
        "A quote that breaks off right before “unless”, or begins right after “I don’t think”, says "
        "more than its speaker did; a question without its question mark asserts what was asked."
    ),
    bad="text: We will put out the light  # the article: “We will put out the light if the money runs out”",
    good="text: We will put out the light if the money runs out",
)
OTHER_SPEAKER = Rule(
    code="NB213",
    name="quote-of-another-speaker",
    severity="error",
    why="The article says who spoke: by name, by title or by “she”. Nobody else may get the words.",
    bad="speaker: jonas-reed  # the article: “We cannot pay for it,” Mayor Ada Thorne said.",
    good="speaker: ada-thorne",
)
UNCLEAR_SPEAKER = Rule(
    code="NB214",
    name="quote-speaker-unclear",
    severity="warning",
    why="Where the article does not say plainly who spoke, somebody has to read it again.",
    bad="speaker: ada-thorne  # the article: “We cannot pay for it.” Nobody is named beside it.",
    good="speaker: ada-thorne  # the article: “We cannot pay for it,” Thorne said.",
)
TRANSLATED = Rule(
    code="NB215",
    name="quote-through-others",
    severity="error",
    why=(
        "Words that came through a translation, or were read out by somebody else, are not quite "
        "the speaker’s own. Readers have to know."
    ),
    bad="no `via`  # the article: “We will wait,” Thorne said through an interpreter.",
    good="via: an interpreter",
)
SECOND_HAND = Rule(
    code="NB216",
    name="quote-second-hand",
    severity="warning",
    why="Words that another outlet or agency reported stand or fall with that report.",
    bad="no `via`  # the article: “We will wait,” Thorne said, according to the Saltmere Post.",
    good="via: the Saltmere Post",
)
FRAGMENT = Rule(
    code="NB217",
    name="quote-fragment",
    severity="warning",
    why="A word or two in quotation marks is held at arm’s length, not quoted for what it says.",
    bad="text: victory",
    good="text: We will stand by the keepers until the light is lit again",
)
SAID_TWICE = Rule(
    code="NB218",
    name="quote-twice",
    severity="error",
    why="The same words in two key quotes waste one of them.",
    bad="- text: We cannot pay for it\n- text: We cannot pay for it",
    good="- text: We cannot pay for it\n- text: It saved my father",
)

RULES: tuple[Rule, ...] = (
    NOT_BETWEEN_MARKS,
    HIDES_MEANING,
    CUT_SHORT,
    OTHER_SPEAKER,
    UNCLEAR_SPEAKER,
    TRANSLATED,
    SECOND_HAND,
    FRAGMENT,
    SAID_TWICE,
)
