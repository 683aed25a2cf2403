"""Words that turn a statement into its opposite when one is put for the other.

One line a pair of groups: every word left of the bar is opposed to every word right of it. Verbs of
direction and of decision first, as news uses them; then qualities, quantities, places in time.
"""

_OPPOSED = """
rise climb grow increase surge soar jump swell mount rally | fall drop decline decrease plunge slump sink tumble shrink dwindle plummet slide dip
gain profit | lose loss
up upward upwards | down downward downwards
raise hike lift heighten | lower cut reduce slash curb lessen
accept approve agree endorse embrace ratify adopt welcome | reject refuse decline rebuff spurn dismiss veto oppose
approve approval | disapprove disapproval
admit confess acknowledge confirm | deny denied denial
allow permit authorise authorize let enable license | ban forbid prohibit bar block prevent outlaw disallow
support back backing favour favor champion | oppose resist oppose undermine
praise commend applaud laud hail | criticise criticize condemn denounce blast slam decry deplore
win victory triumph beat defeat conquer | lose defeated
succeed success successful | fail failure unsuccessful
attack assault invade | defend protect
arrive enter arrival entry come | leave depart exit departure
open reopen | close shut closure
begin start launch commence initiate resume | end finish stop cease halt conclude suspend terminate discontinue cancel
create establish found build construct | destroy demolish abolish dissolve dismantle
accelerate quicken hasten | slow delay decelerate brake
spur boost stimulate encourage foster promote propel bolster strengthen fuel | hinder hamper impede discourage weaken stifle curb deter stunt hobble dampen
strengthen toughen tighten reinforce | weaken loosen relax ease soften
improve better | worsen deteriorate worse
help assist aid | harm hurt hinder
hire recruit appoint employ | fire sack dismiss lay off
arrest detain imprison jail capture | release free liberate
convict convicted conviction | acquit acquitted acquittal
guilty | innocent
extend prolong lengthen | shorten curtail
expand broaden widen enlarge | contract narrow shrink
include | exclude omit
join | quit leave
attract | repel
buy purchase acquire | sell
borrow | lend
import | export
lend | borrow
earn | spend
remember | forget
reveal disclose unveil expose publicise publicize announce | hide conceal cover
find discover | lose
appear emerge | disappear vanish
save rescue | kill destroy
unite unify | divide split
include | exclude
trust | distrust mistrust
respect obey honour honor uphold | violate breach disobey flout
obey | disobey
employ employed employment | unemployed unemployment jobless
survive survivor survived | die death dead killed
live alive living | dead dying
born birth | die death dead
love | hate
friend ally | enemy foe rival adversary
optimistic optimism hopeful | pessimistic pessimism
happy pleased glad delighted | unhappy sad displeased disappointed angry
satisfied content | dissatisfied disappointed
confident certain sure | doubtful uncertain unsure
likely probable | unlikely improbable
possible | impossible
able | unable
known | unknown
legal lawful legitimate | illegal unlawful illegitimate
public publicly open openly overt overtly | private privately secret secretly covert covertly clandestine clandestinely
specific particular | generic general
new newly latest recent fresh | old ancient aged
modern | traditional
young youth | old elderly
early earlier | late later
previous past former last | next upcoming future ahead coming
ahead | behind past
temporary temporarily | permanent permanently
short brief shortly | long lengthy
quick fast rapid swift quickly rapidly swiftly | slow slowly sluggish gradual gradually
large big huge massive enormous giant vast major mega mass | small little tiny minor minimal minimalistic modest mini
high higher highest tall | low lower lowest
many numerous | few
most | least
more | less fewer
maximum | minimum
majority | minority
all every entire whole | none some several few
most | few
both | neither
always | never
often frequently | rarely seldom
increase increased increasing | decrease decreased decreasing
rich wealthy affluent | poor impoverished
strong powerful stronger | weak feeble weaker
heavy | light
hot warm warmer | cold cool cooler cooling
wet | dry
hard difficult tough | easy
safe safety secure | unsafe dangerous hazardous risky
healthy well | sick ill unhealthy unwell
clean | dirty polluted contaminated
full | empty
deep | shallow
wide broad | narrow
near nearby close | far distant remote faraway
inside inner internal interior indoor | outside outer external exterior outdoor
domestic local | foreign overseas
national | international
urban | rural
civilian | military
male man men boy brother father son husband | female woman women girl sister mother daughter wife
gay homosexual | straight heterosexual lesbian
peace peaceful peacefully | war violent violently
voluntary voluntarily | compulsory mandatory forced involuntary involuntarily forcibly
deliberate deliberately intentional intentionally | accidental accidentally unintentional unintentionally
guilty guilt | innocent innocence
positive positively | negative negatively
good great excellent | bad poor terrible
best | worst
install add | uninstall remove delete
keep preserve | remove discard
fear worry concern | hope confidence optimism relief
stoke fan inflame | calm ease quell allay soothe
optional | mandatory compulsory obligatory required
connect | disconnect
personal | professional corporate
effective | ineffective
competitive | uncompetitive
gratitude thankful | ingratitude ungrateful resentment
encourage | discourage dissuade
lend | withhold
widespread | isolated rare
intact | damaged
protect | endanger harm
shrink | swell
innocent | criminal
profit profitable | unprofitable lossmaking
reward | punish penalise penalize punishment penalty
correct correctly accurate | wrong incorrect incorrectly inaccurate false
true | false
real genuine authentic | fake bogus counterfeit false
formal formally official officially | informal informally unofficial unofficially
direct directly | indirect indirectly
active actively | inactive passive passively
conservative | liberal progressive
supporter proponent advocate | opponent critic
buyer customer | seller vendor supplier
employer | employee worker
landlord | tenant
plaintiff | defendant
teacher | student pupil
doctor | patient
predecessor | successor
winner | loser
victim | perpetrator attacker assailant suspect
import imports | export exports
surplus | deficit
asset | liability
income revenue | expense expenditure cost
growth expansion boom | recession contraction slowdown decline
inflation | deflation
tighten tightening | loosening easing
advantage benefit | disadvantage drawback
strength | weakness
hope hopeful | despair fear
courage bravery brave | cowardice cowardly cowards
ambitious audacious bold daring | timid cautious minimalistic modest
calm | chaos panic turmoil
unanimous unanimously | divided split
common usual ordinary | rare unusual extraordinary exceptional unprecedented
famous renowned | unknown obscure
simple | complex complicated
similar same alike identical | different dissimilar distinct
equal | unequal
complete completely fully entirely | partial partially partly incomplete
single sole one | several multiple many various
major | minor
senior | junior
primary main chief | secondary
upper | lower
top | bottom
front | rear
major | minor
surprising surprise surprisingly unexpected unexpectedly | expected predictable predictably
mysterious | obvious clear
popular | unpopular
willing | unwilling reluctant
grateful | ungrateful
visible | invisible hidden
careful carefully cautious | careless recklessly reckless
available | unavailable
stable steady stability | unstable volatile instability
sufficient enough adequate | insufficient inadequate
competent | incompetent
patient patience | impatient impatience
legal | illicit
honest honesty | dishonest dishonesty
loyal loyalty | disloyal treacherous
advance forward progress | retreat withdraw backward regress
win | lost
gain | cede
driving | parked stationary
allow | prevented
agree agreed agreement | disagree disagreed disagreement
like liked | dislike disliked
continue continued proceed | stop stopped cease
keep retain maintain | abandon scrap drop relinquish
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSED.strip().splitlines():
        left, right = ((side.split()) for side in line.split("|"))
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES = _opposites()
"""For each word the words that say the opposite."""
