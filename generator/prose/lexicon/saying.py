"""The words by which news English says that somebody speaks, and those around them."""

_REGULAR = """
    accept acknowledge add admit admonish advise affirm agree allege announce answer apologise
    apologize appeal applaud argue ask assail assert assure attest banter bark beam beg bellow
    bemoan blast blog blurt bluster boast call caution chant charge chastise cheer chide chime
    cite claim clarify commend comment complain concede conclude condemn confess confide confirm
    congratulate contend continue convey correct counter criticise criticize crow deadpan
    declare decree decry defend demand denounce describe detail dictate disclose dismiss echo
    elaborate email emphasise emphasize enthuse estimate exclaim exhort explain express exult
    forecast fret fume gripe groan grouse growl guess gush hail hint hiss holler huff implore
    imply indicate inform inquire insist instruct interject interrupt intone introduce jeer joke
    justify lament laugh lecture lie maintain marvel mention moan mock mumble murmur muse mutter
    narrate note object observe offer opine order paraphrase parry persist plead pledge point
    post praise pray preach predict press proclaim profess promise pronounce propose protest
    query question quip quiz quote rail rant react reason reassure rebuke recall recite recommend
    recount reflect refute reiterate reject rejoin relate remark remember remind remonstrate
    repeat report reprimand respond retort retweet reveal ridicule rip roar scoff scold scrawl
    scream scribble share shout shriek shrug sigh slam smile snap snarl sneer sniff snipe sob
    soothe speculate spout squeal stammer start state stipulate stress suggest surmise tease
    text thank theorise theorize threaten thunder toast tout trumpet tweet underline underscore
    urge utter vent venture voice volunteer vouch vow wail warble warn welcome whine whisper
    wisecrack wonder yell
"""
_IRREGULAR = """
    say says said saying tell tells told telling write writes wrote written writing read reads reading
    speak speaks spoke spoken speaking go goes went going put puts putting swear swears swore swearing
    sing sings sang singing cry cries cried crying think thinks thought thinking feel feels felt
    feeling believe believes believed believing reply replies replied replying deny denies denied
    denying testify testifies testified testifying specify specifies specified specifying
    shoot shoots shot fire fires fired begin begins began open opens opened close closes closed
    find finds found know knows knew sum sums summed
"""


def _forms(base: str) -> frozenset[str]:
    """A regular verb as news uses it, of one speaker: quips, quipped, quipping."""
    stem = base.removesuffix("e")
    stems = {stem, stem + stem[-1]}
    if base.endswith("y"):
        stems.add(base[:-1] + "i")
    forms = {stem + ending for stem in stems for ending in ("ed", "ing", "es")}
    return frozenset(forms | {f"{base}s"})


_SAYING = frozenset().union(_IRREGULAR.split(), *map(_forms, _REGULAR.split()))
GOING_ON = frozenset(word for word in _SAYING if word.endswith("ing"))
"""Forms that lean on another verb for their subject: saying, adding."""
CUES = _SAYING - GOING_ON
"""Forms of verbs of saying that have a subject of their own: said, adds."""
TELLING = frozenset("tell tells told remind reminds reminded".split())
"""Cues that a hearer follows, never the speaker: “…,” told Lee is not said."""
ASKING = frozenset("ask asks asked".split())
"""Cues that either may follow: “…,” asked Lee; Reed asked reporters."""
QUOTING = frozenset("quoted quotes cited cites".split())
"""Cues whose subject hands on what their object said."""

PRONOUNS = frozenset("he she they it".split())
AUXILIARIES = frozenset("has have had is was are were be been did does do would will could".split())
ADVERBS = frozenset(
    """also later then again now once even just further too first still never recently previously
    simply soon already always often twice instead only right back there afterward afterwards earlier
    next today yesterday tonight perhaps meanwhile however thus so at last""".split()
)
PREPOSITIONS = frozenset(
    """of for from in at to with by on about against after before during under over among between
    into through within without outside inside near behind via per despite since until upon
    alongside like toward towards amid following including regarding""".split()
)
CONJUNCTIONS = frozenset(
    """and but or nor that when while as because if although though where which who whom whose what
    why how whether than so yet""".split()
)
DETERMINERS = frozenset(
    """the a an his her their its our my this that these those one another some many several few two
    three four five six seven eight nine ten both each every other most any no""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february july
    september october november december jan feb mar apr jun jul aug sept oct nov dec""".split()
)
TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady sen sens rep reps gov gen col lt maj
    capt sgt cpl adm cmdr brig rev fr hon pres president secretary senator representative
    congressman congresswoman governor mayor general colonel lieutenant major captain sergeant admiral
    judge justice chief minister chancellor ambassador commissioner director chairman chairwoman chair
    speaker spokesman spokeswoman spokesperson king queen prince princess pope bishop archbishop
    cardinal father sister brother rabbi imam sheikh attorney deputy vice prime foreign former state
    leader democrat republican democratic staff detective officer sheriff coach""".split()
)
"""Words with a capital before a name that are not part of it."""
PARTICLES = frozenset(
    "de del della di da dos du van von der den ter bin bint ibn al el la le st san y".split()
)
"""Small words within a name."""
ENDINGS_OF_NAMES = frozenset("jr sr ii iii iv esq".split())
PERSON_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson spokesmen spokespeople aide aides adviser advisers advisor
    advisors manager supporter supporters voter voters campaign ally allies official officials
    pollster strategist strategists surrogate surrogates delegate delegates chairman chairwoman chair
    director lawyer lawyers attorney counsel backer backers fan fans critic critics opponent rival
    colleague colleagues friend friends son daughter wife husband mother father brother sister
    administration team staff staffer candidate nominee leader leaders lawmaker lawmakers activist
    author professor economist analyst reporter editor writer senator congressman mayor governor
    president minister secretary ambassador resident owner founder expert experts volunteer donor
    office company group organizer founder member members employee worker executive""".split()
)
"""Nouns after a name that make somebody else of it: a Thorne spokesman."""
