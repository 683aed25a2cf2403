"""Words that are written with a capital before or within a name and are no names themselves."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady saint st rev reverend father sister
    brother rabbi imam pope cardinal archbishop bishop king queen prince princess duke duchess
    emperor emir sheikh sheik sultan shah
    president vice-president vice premier prime minister ministry secretary chancellor governor
    lieutenant deputy mayor senator sen congressman congresswoman representative rep lawmaker
    councillor councilor ambassador envoy consul commissioner commission attorney general solicitor
    prosecutor judge justice chief chairman chairwoman chair director head leader speaker
    spokesman spokeswoman spokesperson coach captain capt colonel col major maj sergeant sgt admiral
    commander officer detective inspector sheriff marshal ceo cfo former acting interim first lady
    foreign defence defense interior finance home health education energy justice trade labour labor
    agriculture environment transport economy culture state treasury
    republican democrat democratic conservative liberal socialist communist green labour tory
    christian muslim jewish islamic catholic protestant buddhist hindu sikh orthodox arab
    north south east west northern southern eastern western central upper lower new old great
    university college school institute academy hospital church court department office agency
    committee council party union association federation league bank fund company corporation corp
    inc ltd group holdings international national federal supreme high royal city county province
    region district street avenue road square park river lake mountain mount bay island islands sea
    ocean airport station stadium museum theatre theater centre center parliament congress senate
    house government administration army navy air force forces police guard war cup championship
    games olympic olympics world act law bill treaty agreement accord accords summit conference
    minister's tv radio news post times telegraph
    god internet web earth sun moon
    """.split()
)
"""Titles, offices, parts of names of institutions and places: their case says little."""
