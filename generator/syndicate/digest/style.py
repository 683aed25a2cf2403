"""How a digest looks, in what mail programs know. In: the house, for its colours. Out: a Look: inline styles by name, and the dark colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.house import House
from generator.palette import Colours

Style = Literal[
    "page", "preheader", "around", "sheet", "top", "masthead", "name", "day", "lead", "brief",
    "part", "amended", "foot", "label", "desk", "headline", "second", "title", "lede", "text",
    "quote", "said", "quiet", "more", "last",
]  # fmt: skip

SERIF = "font-family:Georgia,'Times New Roman',serif"
SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"


@dataclass(frozen=True, slots=True)
class Look:
    """Styles by name, each as the classes that turn it dark and what is inline; `sheet` is what turns them dark."""

    styles: Mapping[Style, tuple[str, str]]
    sheet: str


def look_of(house: House) -> Look:
    """The look of a newsroom's digest, in its own colours."""
    light, dark = house.palette("light"), house.palette("dark")
    return Look(_styles(light), _sheet(dark))


def _sheet(dark: Colours) -> str:
    return (
        "@media (prefers-color-scheme:dark){"
        f".paper{{background-color:{dark['paper']}!important}}.ink{{color:{dark['ink']}!important}}"
        f".quiet{{color:{dark['quiet']}!important}}.accent{{color:{dark['accent']}!important}}"
        f".rule{{border-color:{dark['rule']}!important}}.line{{border-color:{dark['ink']}!important}}}}"
    )


def _styles(light: Colours) -> Mapping[Style, tuple[str, str]]:
    paper, ink, quiet = light["paper"], light["ink"], light["quiet"]
    rule, accent = light["rule"], light["accent"]
    small = f"{SANS};font-size:14px;line-height:20px;color:{quiet}"
    label = f"{SANS};font-size:13px;line-height:18px;font-weight:bold;letter-spacing:0.5px"
    text = f"{SERIF};font-size:17px;line-height:25px;color:{ink}"
    return {
        "page": ("paper", f"margin:0;padding:0;background-color:{paper}"),
        "preheader": ("", f"display:none;max-height:0;overflow:hidden;font-size:1px;color:{paper}"),
        "around": ("", "padding:24px 16px 40px 16px"),
        "sheet": ("", "max-width:600px"),
        "top": ("line", f"padding:0 0 12px 0;border-bottom:1px solid {ink}"),
        "masthead": ("", f"margin:0;{SERIF};font-size:32px;line-height:36px;font-weight:bold"),
        "name": ("ink", f"color:{ink};text-decoration:none"),
        "day": ("quiet", f"margin:6px 0 0 0;{small}"),
        "lead": ("", "padding:20px 0 24px 0"),
        "brief": ("rule", f"padding:18px 0 18px 0;border-top:1px solid {rule}"),
        "part": ("line", f"padding:18px 0 0 0;border-top:1px solid {ink}"),
        "amended": ("", "padding:10px 0 10px 0"),
        "foot": ("line", f"padding:16px 0 0 0;border-top:1px solid {ink}"),
        "label": ("ink", f"margin:0;{label};color:{ink}"),
        "desk": ("accent", f"margin:0 0 6px 0;{label};color:{accent}"),
        "headline": (
            "",
            f"margin:0 0 12px 0;{SERIF};font-size:30px;line-height:35px;font-weight:bold",
        ),
        "second": (
            "",
            f"margin:0 0 6px 0;{SERIF};font-size:21px;line-height:27px;font-weight:bold",
        ),
        "title": ("ink", f"color:{ink};text-decoration:none"),
        "lede": ("ink", f"margin:0 0 12px 0;{SERIF};font-size:19px;line-height:28px;color:{ink}"),
        "text": ("ink", f"margin:0 0 8px 0;{text}"),
        "quote": (
            "ink",
            f"margin:20px 0 6px 0;{SERIF};font-size:24px;line-height:31px;color:{ink}",
        ),
        "said": ("quiet", f"margin:0 0 16px 0;{small}"),
        "quiet": ("quiet", f"margin:0;{small}"),
        "more": ("accent", f"color:{accent};text-decoration:underline"),
        "last": ("", f"margin:12px 0 0 0;{SANS};font-size:16px;line-height:24px"),
    }
