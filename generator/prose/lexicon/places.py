"""Countries: their names, what belongs to them and comes from them, and their capitals.

A country's name and its adjective say the same (“Russia’s”, “Russian”); its capital often stands
for its government. One line a country: names; adjectives and people; its capital. The states of the
United States and a few regions follow where news has an adjective for them.
"""

_COUNTRIES = """
Afghanistan; Afghan; Kabul
Albania; Albanian; Tirana
Algeria; Algerian; Algiers
Andorra; Andorran;
Angola; Angolan; Luanda
Argentina; Argentine, Argentinian; Buenos Aires
Armenia; Armenian; Yerevan
Australia; Australian, Aussie; Canberra
Austria; Austrian; Vienna
Azerbaijan; Azerbaijani, Azeri; Baku
Bahamas; Bahamian; Nassau
Bahrain; Bahraini; Manama
Bangladesh; Bangladeshi; Dhaka
Barbados; Barbadian; Bridgetown
Belarus; Belarusian, Belarussian; Minsk
Belgium; Belgian; Brussels
Benin; Beninese; Porto-Novo
Bhutan; Bhutanese; Thimphu
Bolivia; Bolivian; La Paz
Bosnia; Bosnian; Sarajevo
Botswana; Botswanan; Gaborone
Brazil; Brazilian; Brasilia
Bulgaria; Bulgarian; Sofia
Burundi; Burundian; Gitega
Cambodia; Cambodian; Phnom Penh
Cameroon; Cameroonian; Yaounde
Canada; Canadian; Ottawa
Chad; Chadian; N'Djamena
Chile; Chilean; Santiago
China; Chinese; Beijing
Colombia; Colombian; Bogota
Congo; Congolese; Kinshasa
Croatia; Croatian, Croat; Zagreb
Cuba; Cuban; Havana
Cyprus; Cypriot; Nicosia
Czechia, Czech Republic; Czech; Prague
Denmark; Danish, Dane; Copenhagen
Ecuador; Ecuadorian, Ecuadorean; Quito
Egypt; Egyptian; Cairo
England; English, Englishman, Englishmen, Englishwoman;
Eritrea; Eritrean; Asmara
Estonia; Estonian; Tallinn
Ethiopia; Ethiopian; Addis Ababa
Europe; European;
Fiji; Fijian; Suva
Finland; Finnish, Finn; Helsinki
France; French, Frenchman, Frenchmen, Frenchwoman; Paris
Gabon; Gabonese; Libreville
Gambia; Gambian; Banjul
Gaza; Gazan;
Georgia; Georgian; Tbilisi
Germany; German; Berlin
Ghana; Ghanaian; Accra
Greece; Greek; Athens
Greenland; Greenlandic, Greenlander; Nuuk
Guatemala; Guatemalan;
Guinea; Guinean; Conakry
Guyana; Guyanese; Georgetown
Haiti; Haitian; Port-au-Prince
Honduras; Honduran; Tegucigalpa
Hungary; Hungarian; Budapest
Iceland; Icelandic, Icelander; Reykjavik
India; Indian; New Delhi, Delhi
Indonesia; Indonesian; Jakarta
Iran; Iranian; Tehran
Iraq; Iraqi; Baghdad
Ireland; Irish, Irishman, Irishwoman; Dublin
Israel; Israeli; Jerusalem
Italy; Italian; Rome
Jamaica; Jamaican; Kingston
Japan; Japanese; Tokyo
Jordan; Jordanian; Amman
Kazakhstan; Kazakh, Kazakhstani; Astana
Kenya; Kenyan; Nairobi
Kosovo; Kosovar; Pristina
Kuwait; Kuwaiti;
Kyrgyzstan; Kyrgyz; Bishkek
Laos; Laotian, Lao; Vientiane
Latvia; Latvian; Riga
Lebanon; Lebanese; Beirut
Liberia; Liberian; Monrovia
Libya; Libyan; Tripoli
Lithuania; Lithuanian; Vilnius
Luxembourg; Luxembourgish;
Macedonia; Macedonian; Skopje
Madagascar; Malagasy; Antananarivo
Malawi; Malawian; Lilongwe
Malaysia; Malaysian; Kuala Lumpur
Maldives; Maldivian; Male
Mali; Malian; Bamako
Malta; Maltese; Valletta
Mauritania; Mauritanian; Nouakchott
Mauritius; Mauritian; Port Louis
Mexico; Mexican; Mexico City
Moldova; Moldovan; Chisinau
Monaco; Monegasque;
Mongolia; Mongolian; Ulaanbaatar
Montenegro; Montenegrin; Podgorica
Morocco; Moroccan; Rabat
Mozambique; Mozambican; Maputo
Myanmar, Burma; Burmese; Naypyidaw
Namibia; Namibian; Windhoek
Nepal; Nepali, Nepalese; Kathmandu
Netherlands, Holland; Dutch, Dutchman; The Hague
New Zealand; New Zealander, Kiwi; Wellington
Nicaragua; Nicaraguan; Managua
Niger; Nigerien; Niamey
Nigeria; Nigerian; Abuja
North Korea, DPRK; North Korean; Pyongyang
Norway; Norwegian; Oslo
Oman; Omani; Muscat
Pakistan; Pakistani; Islamabad
Palestine; Palestinian; Ramallah
Panama; Panamanian;
Paraguay; Paraguayan; Asuncion
Peru; Peruvian; Lima
Philippines; Philippine, Filipino, Filipina; Manila
Poland; Polish, Pole; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari; Doha
Romania; Romanian; Bucharest
Russia; Russian; Moscow, Kremlin
Rwanda; Rwandan; Kigali
Saudi Arabia; Saudi, Saudis; Riyadh
Scotland; Scottish, Scot, Scotsman; Edinburgh
Senegal; Senegalese; Dakar
Serbia; Serbian, Serb; Belgrade
Sierra Leone; Sierra Leonean; Freetown
Singapore; Singaporean;
Slovakia; Slovak, Slovakian; Bratislava
Slovenia; Slovenian, Slovene; Ljubljana
Somalia; Somali; Mogadishu
South Africa; South African; Pretoria
South Korea; South Korean; Seoul
Soviet Union, USSR; Soviet;
Spain; Spanish, Spaniard; Madrid
Sri Lanka; Sri Lankan; Colombo
Sudan; Sudanese; Khartoum
Sweden; Swedish, Swede; Stockholm
Switzerland; Swiss; Bern
Syria; Syrian; Damascus
Taiwan; Taiwanese; Taipei
Tajikistan; Tajik; Dushanbe
Tanzania; Tanzanian; Dodoma
Thailand; Thai; Bangkok
Togo; Togolese; Lome
Tunisia; Tunisian; Tunis
Turkey, Türkiye; Turkish, Turk; Ankara
Turkmenistan; Turkmen; Ashgabat
Uganda; Ugandan; Kampala
Ukraine; Ukrainian; Kyiv, Kiev
United Arab Emirates, UAE; Emirati; Abu Dhabi
United Kingdom, UK, Britain, Great Britain; British, Briton; London, Downing Street, Whitehall
United States, US, USA, America, United States of America; American; Washington, White House
Uruguay; Uruguayan; Montevideo
Uzbekistan; Uzbek; Tashkent
Vatican, Holy See; ;
Venezuela; Venezuelan; Caracas
Vietnam; Vietnamese; Hanoi
Wales; Welsh, Welshman; Cardiff
Yemen; Yemeni; Sanaa
Zambia; Zambian; Lusaka
Zimbabwe; Zimbabwean; Harare
European Union, EU; ; Brussels
United Nations, UN; ;
Africa; African;
Asia; Asian;
California; Californian;
Hawaii; Hawaiian;
Texas; Texan;
"""


def _table() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = []
    for line in _COUNTRIES.strip().splitlines():
        names, belonging, capitals = (_split(field) for field in line.split(";"))
        people = tuple(
            f"{word}s" for word in belonging if not word.endswith(("s", "h", "e", "man"))
        )
        rows.append((names + belonging + people, capitals))
    return tuple(rows)


def _split(field: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in field.split(",") if word.strip())


COUNTRIES = _table()
"""Each country's own words (names, adjectives, people), and the words that stand for its government."""

OWN_WORDS = {word: number for number, (own, _) in enumerate(COUNTRIES) for word in own}
"""The number of the country that a word names or belongs to."""
CAPITALS = {word: number for number, (_, capitals) in enumerate(COUNTRIES) for word in capitals}
"""The number of the country whose government a word can stand for."""

_TWINS = (
    "North Korea:South Korea,Iran:Iraq,Niger:Nigeria,Slovakia:Slovenia,Austria:Australia,"
    "Latvia:Lithuania,Latvia:Estonia,Mali:Malawi,Zambia:Zimbabwe,Paraguay:Uruguay,Sweden:Switzerland,"
    "Mauritania:Mauritius,Guinea:Guyana,Gambia:Zambia,Kosovo:Serbia,China:Taiwan,Israel:Palestine,"
    "India:Indonesia,Tajikistan:Turkmenistan,Kazakhstan:Kyrgyzstan,Montenegro:Macedonia"
)


def _twins() -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for twins in _TWINS.split(","):
        one, other = (OWN_WORDS[name] for name in twins.split(":"))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {country: frozenset(others) for country, others in found.items()}


TWINS = _twins()
"""For a country those that it is taken for in a hurry: by name, by place, or as the other side of a story."""
