"""A newsroom's settings. In: what `mkdocs.yml` says, as plain values. Out: Settings, or what is wrong.

Both shells, MkDocs' plugin and the command line, read the options of the `newsbrief` plugin with
the one model that stands here, so they never disagree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, get_args
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from generator.house import (
    House,
    HouseColours,
    HouseLinks,
    LogoFile,
    WordName,
    colours_by_scheme,
    unreadable,
)
from generator.languages import words_of
from generator.languages.own import wrong_words
from generator.problem import Level


@dataclass(frozen=True, slots=True)
class Settings:
    """The newsroom's name and address, its folders (absolute), time zone and language.

    `rules` are the rules that it takes more or less seriously than newsbrief does, by code; `jobs`
    is how many processes may work at once, None for as many as there are cores; `executor` is the address of the cluster that works in their place. `hub` is the WebSub hub that is told of new briefs;
    `refused_crawlers` are the names of crawlers that are asked to stay away; `cards` whether social cards are drawn;
    `search` whether readers can search the site. `digest_sender` and
    `unsubscribe` are what the digest by email says of where it comes from and how to be rid of it. `house` is what makes the site its own.
    """

    name: str
    description: str
    site_url: str
    root: Path
    content: Path
    site: Path
    zone: ZoneInfo
    language: str
    rules: Mapping[str, Level] = field(default_factory=dict)
    jobs: int | None = None
    executor: str | None = None
    hub: str | None = None
    refused_crawlers: tuple[str, ...] = ()
    cards: bool = True
    digest_sender: str | None = None
    unsubscribe: str | None = None
    search: bool = True
    house: House = field(default_factory=House)


def _time_zone(name: str) -> str:
    names = available_timezones()
    if name in names:
        return name
    near = get_close_matches(name, names, n=1)
    guess = f" Did you mean {near[0]}?" if near else " Write it like Europe/Berlin."
    raise _wrong(f"There is no time zone “{name}”.{guess}")


def _levels(value: Any) -> Any:
    """Rules by code. MkDocs reads `off` as YAML 1.1 has it, which is False."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise _wrong("`rules` should be a block of codes, each with error, warning or off.")
    levels = {
        str(code).strip().upper(): "off" if level is False else level
        for code, level in value.items()
    }
    for code, level in levels.items():
        if level not in get_args(Level):
            said = "yes" if level is True else level
            raise _wrong(f"{code} is set to “{said}”. Write error, warning or off.")
    return levels


def _wrong(message: str) -> PydanticCustomError:
    return PydanticCustomError("newsroom", "{message}", {"message": message})


CrawlerName = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
"""What a crawler calls itself, as robots.txt has it (RFC 9309: letters, hyphens, underscores; digits are in use)."""


GIVEN = ("zone", "language", "rules", "jobs", "executor", "hub", "cards", "digest_sender", "unsubscribe", "search", "house")  # fmt: skip
"""The settings that are options of the same name."""


class NewsroomOptions(BaseModel):
    """The options of the `newsbrief` plugin in mkdocs.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    timezone: Annotated[str, AfterValidator(_time_zone)] = Field(
        "UTC",
        description="The newsroom's time zone, by its IANA name: Europe/Berlin. A time in an annotation without a zone of its own is in this one, and so is every time that readers see.",
    )
    language: str = Field(
        "en",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="The language of the site's own words, as a code: en.",
    )
    rules: Annotated[Mapping[str, Level], BeforeValidator(_levels)] = Field(
        default_factory=dict,
        description="Rules that this newsroom takes more or less seriously, by code: error, warning or off. `newsbrief rules` lists them.",
    )

    jobs: int | None = Field(
        None,
        ge=1,
        description="How many processes check articles, and make pages, at once: as many as the machine has cores, if left out.",
    )
    executor: str | None = Field(
        None,
        pattern=r"^tcp://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):[0-9]{1,5}$",
        description="The address of a Dask cluster that reads and checks the articles in place of this machine: tcp://10.0.0.5:8786. Needs the extra `cluster`.",
    )

    hub: str | None = Field(
        None,
        pattern=r"^https?://\S+$",
        description="The address of the WebSub hub that the feeds name: https://hub.example/. Feed readers that know it learn of a new brief at once.",
    )
    refuse_crawlers: tuple[CrawlerName, ...] = Field(
        (),
        strict=False,
        description="Crawlers that robots.txt asks to stay away, by the names they give themselves: [GPTBot, CCBot].",
    )
    cards: bool = Field(
        True,  # noqa: FBT003 -- how pydantic is told of a default
        description="Whether each brief gets a social card: the picture that its link shows where it is shared.",
    )
    search: bool = Field(
        True,  # noqa: FBT003 -- the same
        description="Whether readers can search the site. Without it there is no page of search, and nothing is indexed.",
    )

    digest_sender: str | None = Field(
        None,
        pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
        description="The address that the digest by email is from: digest@news.example. Left out, it is digest@ and the host of `site_url`.",
    )
    unsubscribe: str | None = Field(
        None,
        pattern=r"^(https://|mailto:)[^\s<>]+$",
        description="Where readers of the digest take themselves off its list: a web address, or mailto: and an email address.",
    )
    colours: HouseColours = Field(
        HouseColours(),
        description="Colours of your own, in the light and in the dark, as #rrggbb. Each has to be readable where the theme puts it.",
    )
    logo: LogoFile | None = Field(
        None,
        description="A picture that stands for the name in the masthead, in the content folder: images/logo.svg.",
    )
    desks: tuple[str, ...] = Field(
        (),
        strict=False,
        description="The desks in the order in which the masthead has them, by id; those left out follow.",
    )
    links: HouseLinks = Field(HouseLinks(), description="Links of your own.")
    words: Mapping[WordName, str | Mapping[WordName, str]] = Field(
        {},
        description="What the site says your way, by the name of the word: `generator/languages/words.py` has them all.",
    )

    @property
    def house(self) -> House:
        """What makes the site the newsroom's own."""
        return House(
            colours=colours_by_scheme(self.colours),
            logo=self.logo,
            desks=self.desks,
            masthead=self.links.masthead,
            footer=self.links.footer,
            words=self.words,
        )

    @property
    def zone(self) -> ZoneInfo:
        """The time zone itself."""
        return ZoneInfo(self.timezone)

    @property
    def given(self) -> dict[str, Any]:
        """What they say of Settings, by its names."""
        return {name: getattr(self, name) for name in GIVEN} | {
            "refused_crawlers": self.refuse_crawlers
        }


def options_from(raw: Mapping[str, Any]) -> tuple[NewsroomOptions, list[tuple[str, str]]]:
    """The options, and what is wrong with them: pairs of an option's name and a message.

    Where anything is wrong, the options are the defaults.
    """
    try:
        options = NewsroomOptions.model_validate(dict(raw))
    except ValidationError as error:
        wrong = [
            (str(found["loc"][0]), _message(str(found["loc"][0]), found))
            for found in error.errors(include_url=False)
        ]
        return NewsroomOptions(), wrong
    wrong = [("colours", message) for message in unreadable(options.house)]
    wrong += [("words", one) for one in wrong_words(words_of(options.language), options.words)]
    return NewsroomOptions() if wrong else options, wrong


_NOT_LIKE_THAT = {
    "colours": 'is not a colour. Write it like "#1b4884".',
    "digest_sender": "is not an email address. Write it like digest@news.example.",
    "executor": "is not the address of a Dask scheduler. Write it like tcp://10.0.0.5:8786.",
    "hub": "is not a web address. Write it like https://hub.example/.",
    "language": "is not the code of a language. Write it like en or pt-BR.",
    "links": "leads nowhere. Write a web address, mailto: and a mailbox, or a page’s file, as ethics.md.",
    "logo": "is not a picture in the content folder. Write it like images/logo.svg.",
    "unsubscribe": "is not an address. Write it like https://news.example/unsubscribe or mailto:leave@news.example.",
    "refuse_crawlers": "is not the name of a crawler. Write it like GPTBot.",
}
"""What to say of a text that has not the form its option asks for."""


def _message(option: str, error: Mapping[str, Any]) -> str:
    given = error["input"]
    match error["type"]:
        case "newsroom":
            return str(error["msg"])
        case "extra_forbidden":
            *within, unknown = error["loc"]
            known = ", ".join(f"`{name}`" for name in _fields(within))
            where = f" in `{'.'.join(within)}`" if within else ""
            return f"There is no option `{unknown}`{where}. The options are {known}."
        case "string_pattern_mismatch":
            return f"“{given}” {_NOT_LIKE_THAT[option]}"
        case kind:
            return f"`{option}` should be {_KINDS.get(kind, 'text')}, and not “{given}”."


def _fields(within: Iterable[str]) -> Iterable[str]:
    """The names that may stand in an option, or in one of its own options."""
    model: Any = NewsroomOptions
    for name in within:
        model = model.model_fields[name].annotation
    return tuple(model.model_fields)


_KINDS = {
    "bool_type": "true or false",
    "greater_than_equal": "a number from 1 on",
    "dict_type": "a block of names, each with what it is",
    "mapping_type": "a block of names, each with what it is",
    "model_type": "a block of names, each with what it is",
    "int_type": "a number from 1 on",
    "tuple_type": "a list between brackets, as [one, two]",
}
"""What an option should be, by what is wrong with what it is."""


def contradiction(locale: str, language: str) -> str | None:
    """What to say where `theme.locale`, which MkDocs has for its own themes, is set and not the site's language.

    The theme sets it to `en`, so that is what it is where a newsroom says nothing.
    """
    if locale.replace("_", "-").lower() in {"en", language.lower()}:
        return None
    return (
        f"`theme.locale` is {locale}, and the newsroom’s `language` is {language}. Say it once: "
        "set `language` under `newsbrief` in mkdocs.yml, and take `locale` out."
    )
