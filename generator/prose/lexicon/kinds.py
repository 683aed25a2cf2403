"""Kinds of things whose members exclude each other: an astronomer is no biologist, a mosque no school.

One line a kind; words between slashes mean the same or may be the same thing. Only what news
names, and only words with one common meaning: a word that means several things is left out.
"""

_KINDS = """
astronomer/astrophysicist/cosmologist biologist/microbiologist chemist/biochemist physicist geologist/seismologist mathematician/statistician economist historian psychologist/psychiatrist sociologist anthropologist archaeologist/archeologist meteorologist/climatologist botanist zoologist ecologist oceanographer linguist philosopher
doctor/physician/surgeon/medic/gp nurse/midwife lawyer/attorney/solicitor/barrister teacher/tutor farmer/grower/rancher fisherman engineer architect accountant/auditor banker carpenter plumber electrician mechanic pilot/aviator sailor/seafarer/mariner soldier/troop chef/cook waiter/waitress baker butcher hairdresser/barber tailor journalist/reporter/correspondent photographer actor/actress singer/vocalist musician painter sculptor dancer comedian novelist poet firefighter/fireman priest/vicar monk nun librarian dentist veterinarian/vet pharmacist miner cleaner/janitor astronaut/cosmonaut footballer/soccer cyclist boxer/kickboxer swimmer golfer cricketer
brother sister father/dad mother/mum/mom son daughter uncle aunt nephew niece cousin grandfather/grandpa grandmother/grandma husband wife boyfriend girlfriend neighbour/neighbor grandson granddaughter
boy/schoolboy girl/schoolgirl
christian/catholic/protestant/orthodox/christianity muslim/islamic/islam/moslem/shia/shiite/sunni jew/jewish/judaism hindu/hinduism buddhist/buddhism sikh/sikhism
democrat republican
senator/senate congressman/congresswoman governor mayor ambassador/envoy chancellor
school/classroom/academy university/college/campus hospital/clinic/infirmary church/chapel/cathedral mosque synagogue temple/shrine museum/gallery library restaurant/cafe/café hotel/motel supermarket/grocery factory prison/jail/penitentiary courthouse embassy/consulate stadium/arena theatre/theater/cinema airport/airfield pharmacy/drugstore warehouse refinery casino pub/tavern zoo/aquarium cemetery/graveyard monastery/convent castle/palace bridge/overpass tunnel lighthouse orphanage nursery/kindergarten barracks brothel nightclub skyscraper/tower home
bank/lender insurer airline/carrier automaker/carmaker/automobile retailer/shop/store brewery/brewer publisher/newspaper/magazine railway/railroad bakery
beach/seaside cliff/clifftop/precipice mountain/mountainside/peak/hill/hillside/hilltop valley river/riverside/stream/creek lake/lakeside/reservoir ocean forest/woodland/rainforest/jungle desert island/isle/islet glacier volcano canyon/gorge/ravine cave/cavern swamp/wetland/marsh reef waterfall building/rooftop/balcony
planet star/stellar galaxy comet asteroid/meteorite/meteor moon/lunar nebula pulsar quasar
car/automobile truck/lorry/pickup bus/minibus/coach train/locomotive tram/streetcar plane/airplane/aeroplane/aircraft/jet/airliner/jetliner helicopter/chopper submarine boat/ship/vessel/ferry/yacht/tanker/freighter/trawler bicycle/bike/cycle motorcycle/motorbike/scooter van/minivan taxi/cab ambulance tractor
pistol/handgun/revolver rifle/shotgun knife/blade/dagger grenade sword axe/hatchet missile/rocket bomb/explosive cannon/howitzer/artillery torpedo
dog/puppy/canine cat/kitten/feline horse/pony/mare cow/cattle/bull/calf sheep/lamb goat pig/hog/swine duck/goose wolf bear fox deer/elk/moose elephant lion tiger leopard/cheetah monkey/ape/chimpanzee/gorilla whale dolphin/porpoise shark snake/python/cobra crocodile/alligator turtle/tortoise frog/toad bee/hornet/wasp ant spider rat/mouse rabbit/hare camel donkey/mule kangaroo koala panda penguin eagle/hawk/falcon owl crow/raven pigeon/dove mosquito butterfly/moth octopus/squid salmon/trout tuna cod
wheat rice maize/corn barley/oats soybean/soya potato tomato onion apple banana grape lemon/lime strawberry avocado beef/steak pork/ham/bacon chicken/poultry milk/dairy cheese butter egg bread sugar coffee tea cocoa/chocolate wine beer/ale/lager whisky/whiskey vodka cotton wool silk tobacco/cigarette cannabis/marijuana cocaine heroin/opium honey shampoo/soap perfume
oil/crude/petroleum/gasoline/petrol/diesel gas coal/lignite uranium/nuclear/atomic hydrogen solar wind/turbine hydroelectric/hydropower geothermal electricity/electric/electrical
semiconductor/chip/microchip automotive textile pharmaceutical/drug agricultural/farm cosmetic tourism/tourist
gold silver copper iron/steel aluminium/aluminum nickel zinc platinum lithium/cobalt bronze
earthquake/quake/tremor flood/floodwater hurricane/typhoon/cyclone tornado/twister tsunami wildfire/bushfire/blaze/fire drought landslide/mudslide/rockslide avalanche eruption blizzard/snowstorm heatwave famine/starvation thunderstorm/hailstorm
malaria cholera ebola measles influenza/flu covid/coronavirus tuberculosis polio cancer/tumour/tumor/leukemia/leukaemia diabetes aids/hiv dengue zika dementia/alzheimer pneumonia hepatitis meningitis smallpox/mpox plague parkinson asthma autism epilepsy obesity
arm leg knee shoulder neck chest stomach/abdomen eye ear nose liver kidney lung brain elbow ankle wrist hip
murder/homicide/killing/killer/manslaughter robbery/burglary/theft/larceny fraud/embezzlement rape arson kidnapping/abduction/kidnap espionage/spying/spy treason bribery/bribe/corruption perjury blackmail/extortion smuggling forgery suicide
shooting/gunfire/shot stabbing/stab strangulation/strangle drowning/drown electrocution/electrocute beheading/behead
football/soccer rugby cricket tennis basketball baseball hockey golf boxing/kickboxing wrestling swimming cycling athletics/marathon rowing volleyball handball skiing/snowboarding gymnastics chess badminton surfing
red blue green yellow purple pink brown grey/gray
sculpture/statue photograph/photo novel/book poem/poetry film/movie song/album opera/ballet/musical sitcom podcast
army/infantry/soldier/troop navy/naval/sailor
smartphone/phone/mobile/handset laptop/computer/notebook television/tv/telly camera refrigerator/fridge printer telescope/observatory microscope satellite/spacecraft
piano/pianist violin/violinist guitar/guitarist drum/drummer trumpet/trumpeter cello/cellist
breakfast lunch dinner/supper
facebook/instagram/meta/whatsapp twitter/tweet/tweeted tiktok/bytedance youtube snapchat reddit linkedin wechat
"""


def _members() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for kind, line in enumerate(_KINDS.strip().splitlines()):
        for member, words in enumerate(line.split()):
            for word in words.split("/"):
                found.setdefault(word, (kind, member))
    return found


MEMBERS = _members()
"""For each word its kind and which member of it: two words of one kind with different members exclude each other."""
