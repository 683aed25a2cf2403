"""Words that deny, refuse, prevent or take back."""

NEGATORS = frozenset("not no never none nobody nothing neither nor cannot hardly barely".split())
"""These deny the words that follow them; and so does any word that ends in n’t."""

AFFIRMED = frozenset("only just merely least".split())
"""After a negator these take the denial back: “not only”."""

NOT_AFTER_NO = frozenset("doubt matter less fewer longer one".split())
"""After “no” these make it mean something else: “no doubt”, “no longer”."""

FAILING = frozenset(
    "fail fails failed failing refuse refuses refused decline declines declined unable".split()
)
"""Followed by “to”, these deny what comes next."""

PREVENTING = frozenset("prevent prevents prevented stopped".split())
"""Followed by “from”, these deny what comes next."""

NEGATIVE = NEGATORS | FAILING | PREVENTING | frozenset(
    """
    without failure refusal stop stops lack lacks lacked lacking deny denied denies denial avoid avoided ban
    banned bans reject rejected rejects rejection dismiss dismissed absence absent missing only few
    little less fewer rarely seldom scarcely yet until unless instead rather despite although though
    except but refute refuted impossible illegal incomplete oppose opposed opposes against halt halted
    cancel cancelled canceled suspend suspended drop dropped quit withdraw withdrew withdrawn abandon
    abandoned forget forgot doubt doubts doubted doubtful ruled exclude excluded excluding free
    innocent skip skipped miss missed escape escaped cease ceased end ended delay delayed postpone
    postponed incorrect false wrong wrongly mistaken contrary
    """.split()
)  # fmt: skip
"""Where one of these stands near, a denial elsewhere may rest on it."""
