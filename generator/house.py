"""What makes the site the newsroom's own. In: the options of mkdocs.yml that say so. Out: a House: colours, logo, links, words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.languages import Words, words_of
from generator.languages.own import OwnWords, with_own
from generator.palette import SCHEMES, Colours, Scheme, luminance, theme_colours, too_faint


def _written(value: Any) -> Any:
    """A colour without quotation marks is a comment for YAML: nothing is left of it."""
    if value is None:
        message = 'A colour is left empty. Put it in quotation marks, as "#1b4884": YAML takes what follows a # for a comment.'
        raise PydanticCustomError("newsroom", "{message}", {"message": message})
    return value


Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$"), BeforeValidator(_written)]
"""A colour as #rrggbb."""
LinkName = Annotated[str, Field(min_length=1)]
"""What a link is called."""
WordName = Annotated[str, Field(min_length=1)]
"""The name of something that the site says."""
Target = Annotated[str, Field(pattern=r"^(https?://\S+|mailto:\S+@\S+|[^\s:?#]+\.md)$")]
"""Where a link leads: a web address, a mailbox, or a page of the site by its Markdown file."""
LogoFile = Annotated[str, Field(pattern=r"^images/\S+\.(svg|png|webp|avif|jpe?g)$")]
"""A picture in the content folder."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SchemeColours(_Model):
    """The colours that a newsroom may set, in the light or in the dark."""

    paper: Colour = Field("", description="The ground of every page.")
    raised: Colour = Field("", description="The ground of what is lifted out of the text.")
    ink: Colour = Field("", description="Headlines and text.")
    quiet: Colour = Field("", description="Dates, sources, labels.")
    rule: Colour = Field("", description="Hairlines.")
    accent: Colour = Field("", description="Links, marks, the desk’s name.")
    visited: Colour = Field("", description="Links that the reader has followed.")


class HouseColours(_Model):
    """The newsroom's colours in either scheme."""

    light: SchemeColours = Field(SchemeColours(), description="By day, and on paper.")
    dark: SchemeColours = Field(SchemeColours(), description="By night.")


class HouseLinks(_Model):
    """Links beside those that the site makes itself."""

    masthead: Mapping[LinkName, Target] = Field({}, description="At the end of the masthead.")
    footer: Mapping[LinkName, Target] = Field({}, description="Beside the newsroom’s own pages.")


@dataclass(frozen=True, slots=True)
class House:
    """Colours by scheme, the logo's file, the order of the desks, extra links by name, words."""

    colours: Mapping[Scheme, Colours] = field(default_factory=lambda: {one: {} for one in SCHEMES})
    logo: str | None = None
    desks: tuple[str, ...] = ()
    masthead: Mapping[str, str] = field(default_factory=dict)
    footer: Mapping[str, str] = field(default_factory=dict)
    words: OwnWords = field(default_factory=dict)

    def words_in(self, language: str) -> Words:
        """The words of the site's language, with the newsroom's own among them."""
        return with_own(words_of(language), self.words)

    def palette(self, scheme: Scheme) -> Colours:
        """All colours of a scheme."""
        return {**theme_colours(scheme), **self.colours[scheme]}

    @property
    def own_colours(self) -> tuple[tuple[str, str, str], ...]:
        """What the newsroom set: a colour's name, its value in the light and in the dark."""
        light, dark = self.palette("light"), self.palette("dark")
        names = dict.fromkeys(name for scheme in SCHEMES for name in self.colours[scheme])
        return tuple((name, light[name], dark[name]) for name in names)


def colours_by_scheme(given: HouseColours) -> Mapping[Scheme, Colours]:
    """The colours that are set, by scheme and name."""
    return {
        "light": given.light.model_dump(exclude_unset=True),
        "dark": given.dark.model_dump(exclude_unset=True),
    }


def unreadable(house: House) -> Iterator[str]:
    """What is wrong with a newsroom's colours, a message for each that is too close to another."""
    for scheme in SCHEMES:
        colours, told = house.palette(scheme), set[str]()
        for faint in too_faint(colours):
            ink, ground = colours[faint.ink], colours[faint.ground]
            own = faint.ink if faint.ink in house.colours[scheme] else faint.ground
            if own in told:
                continue
            told.add(own)
            shade = "darker" if luminance(ground) > luminance(ink) else "lighter"
            yield (
                f"In the {scheme}, `{faint.ink}` {ink} on `{faint.ground}` {ground} has a contrast "
                f"of {faint.ratio:.1f} to 1, and readers need {faint.needed:g} to 1. "
                f"Make `{faint.ink}` {shade}."
            )


def leads_nowhere(
    house: House, desks: Iterable[str], pages: Iterable[str], files: Iterable[str]
) -> Iterator[str]:
    """What the options name and the newsroom hasn't, a message each."""
    targets = [to for to in (*house.masthead.values(), *house.footer.values()) if ":" not in to]
    named = (
        ("desks", "there is no such desk", house.desks, sorted(desks)),
        ("links", "there is no such page", targets, sorted(pages)),
        ("logo", "there is no such file in the content folder", [house.logo], sorted(files)),
    )
    for option, said, wanted, there in named:
        for one in wanted:
            if one is not None and one not in there:
                near = get_close_matches(one, there, n=1)
                guess = f" Did you mean {near[0]}?" if near else ""
                yield f"`{option}` in mkdocs.yml names “{one}”, and {said}.{guess}"
