"""Words by which news keeps its distance from what it tells.

Regular expressions, for case and form matter: “report” as a document hedges nothing, “reportedly”
does. The first five make a hedge; the rest are what else keeps a statement's distance.
"""

CLAIMING = (
    r"claim(?:s|ed|ing)?(?:\s+that|\s+to|\s+of)?",
    r"alleg(?:e|es|ed|ing|edly|ation|ations)(?:\s+that|\s+of)?",
    r"(?:(?:unconfirmed|media|western|news|press|local)\s+)?reports?\s+(?:claiming|suggesting|claim|suggest)(?:\s+that)?",
    r"(?:unconfirmed|media|western|news|press|local|conflicting|amid|amidst|despite|are)\s+reports\s+(?:that|of|saying)",
    r"reportedly",
    r"(?:is|are|was|were|been|being)\s+(?:widely\s+)?(?:reported|rumou?red|said|alleged|reputed|understood)\s+to",
    r"(?:is|are|was|were|been|being)\s+accused\s+of",
    r"accus(?:e|es|ed|ing)\s+(?:\S+\s+){1,4}?of",
    r"accusations?\s+(?:that|of)",
    r"rumou?rs?\s+(?:that|of)",
    r"purported(?:ly)?",
    r"supposed(?:ly)?",
    r"ostensibly",
    r"so-called",
    r"unconfirmed",
    r"unverified",
    r"(?:assert|contend|insist|maintain)(?:s|ed|ing)?\s+that",
)
"""What follows is somebody's claim."""

ACCORDING = (r"according\s+to",)
"""What stands before, or after it at the head of a sentence, is on somebody's authority."""

MAYBE = (
    r"potential(?:ly)?",
    r"possibl[ye]",
    r"probabl[ye]",
    r"likely",
    r"suspected(?:\s+of)?",
)
"""The few words that follow may be so, or may not."""

MAY = (
    r"perhaps|presumabl[ye]|apparent(?:ly)?|seemingly",
    r"(?-i:may)(?:\s+(?:have|be|not))*",
    r"might(?:\s+(?:have|be|not))*",
    r"could(?!\s+not)(?:\s+(?:have|be))*",
    r"(?:appear|seem)(?:s|ed)?\s+to(?:\s+(?:have|be))*",
    r"(?:is|are|was|were|been|being)\s+(?:widely\s+)?(?:thought|believed|suspected|presumed|feared)\s+to(?:\s+(?:have|be))*",
    r"it\s+is\s+(?:widely\s+)?(?:thought|believed|feared|understood)\s+that",
    r"suspicions?\s+(?:that|of)",
)
"""The same of a verb, and with it of all that is said."""

SEEN_AS = (
    r"what\s+(?:\S+\s+){1,3}?(?:perceives?|perceived|sees?|saw|calls?|called|describes?|described|considers?|considered|views?|viewed|regards?|regarded|terms?|termed|deems?|deemed)(?:\s+as|\s+to\s+be)?",
    r"what\s+(?:is|was)\s+(?:seen|perceived|described|regarded|viewed)\s+as",
    r"perceived",
)
"""What follows is how somebody sees it."""

HEDGING_WORDS = tuple(
    """accord accus alleg apparent appear assert believed called claim contend could feared insist likely
    maintain may might ostensibly perceived perhaps possibl potential presum probabl purported reported
    reports reputed rumor rumour said seem suggest suppose suspected suspicion thought unconfirmed
    understood unverified what""".split()
)
"""A word of every hedge, that is of all that stands above, begins with one of these."""

SAYING = (
    r"sa(?:ys?|id|ying)",
    r"t(?:old|ells?|elling)",
    r"(?:add|announc|argu|assert|assum|believ|caution|comment|conclud|confirm|contend|declar)\w*",
    r"(?:describ|disclos|discover|estimat|expect|explain|express|imagin|impl|indicat|insist)\w*",
    r"(?:maintain|mention|observ|pledg|predict|promis|publish|recall|regard|reveal|speculat)\w*",
    r"(?:suggest|suspect|testif|warn|perceiv|consider|accus|criticiz|criticis|alleg)\w*",
    r"not(?:e|es|ed|ing)|stat(?:es|ed|ing)|list(?:s|ed)|den(?:y|ies|ied)|view(?:s|ed)?",
    r"(?:fear|hint|vow|call|claim|report|think|find)(?:s|ed|ing)?|writ(?:es|ing)",
    r"found|thought|wrote|written|saw|sees|shows?|showed",
    r"according|opinion|view|words|statement|allegations?|accusations?|rumou?rs?|suspicions?|claims?|reports?",
    r"in\s+\S+\s+(?:eyes|view|words)",
)
"""Words of telling and holding: where a statement has one, it says whose word it is."""

HOLDING = (
    r"sa(?:ys?|id)|sees?|saw|calls?|called|feels?|felt",
    r"(?:accus|alleg|describ|consider|view|regard|perceiv|believ)\w*",
)
"""Words for how somebody sees or calls a thing."""

OPEN = (
    r"would|if|whether|can|should|plans?|planned|expects?|expected|estimated|thought|thinks?|hopes?|hoped",
    r"fears?|feared|unclear|unlikely|capable|able|chances?",
    r"(?:risk|threat|suggest|speculat|suspect|believ|rumou?r|alleg)\w*",
)
"""Words that leave open whether a thing is so."""
