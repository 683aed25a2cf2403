"""How a digest looks: the theme's colours and proportions in what mail programs know. Out: inline styles by name, and the dark colours."""

from typing import Literal

Style = Literal[
    "page", "preheader", "around", "sheet", "top", "masthead", "name", "day", "lead", "brief",
    "part", "amended", "foot", "label", "desk", "headline", "second", "title", "lede", "text",
    "quote", "said", "quiet", "more", "last",
]  # fmt: skip

PAPER, INK, QUIET, RULE, ACCENT = "#faf7f0", "#1d1a16", "#534d45", "#d9d1c3", "#1b4884"
DARK_PAPER, DARK_INK, DARK_QUIET, DARK_RULE, DARK_ACCENT = (
    "#181715", "#ebe5da", "#bdb4a6", "#3b3731", "#a4c3f5",
)  # fmt: skip

SERIF = "font-family:Georgia,'Times New Roman',serif"
SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

DARK = (
    "@media (prefers-color-scheme:dark){"
    f".paper{{background-color:{DARK_PAPER}!important}}.ink{{color:{DARK_INK}!important}}"
    f".quiet{{color:{DARK_QUIET}!important}}.accent{{color:{DARK_ACCENT}!important}}"
    f".rule{{border-color:{DARK_RULE}!important}}.line{{border-color:{DARK_INK}!important}}}}"
)

_SMALL = f"{SANS};font-size:14px;line-height:20px;color:{QUIET}"
_LABEL = f"{SANS};font-size:13px;line-height:18px;font-weight:bold;letter-spacing:0.5px"
_TEXT = f"{SERIF};font-size:17px;line-height:25px;color:{INK}"

STYLES: dict[Style, tuple[str, str]] = {
    "page": ("paper", f"margin:0;padding:0;background-color:{PAPER}"),
    "preheader": ("", f"display:none;max-height:0;overflow:hidden;font-size:1px;color:{PAPER}"),
    "around": ("", "padding:24px 16px 40px 16px"),
    "sheet": ("", "max-width:600px"),
    "top": ("line", f"padding:0 0 12px 0;border-bottom:1px solid {INK}"),
    "masthead": ("", f"margin:0;{SERIF};font-size:32px;line-height:36px;font-weight:bold"),
    "name": ("ink", f"color:{INK};text-decoration:none"),
    "day": ("quiet", f"margin:6px 0 0 0;{_SMALL}"),
    "lead": ("", "padding:20px 0 24px 0"),
    "brief": ("rule", f"padding:18px 0 18px 0;border-top:1px solid {RULE}"),
    "part": ("line", f"padding:18px 0 0 0;border-top:1px solid {INK}"),
    "amended": ("", "padding:10px 0 10px 0"),
    "foot": ("line", f"padding:16px 0 0 0;border-top:1px solid {INK}"),
    "label": ("ink", f"margin:0;{_LABEL};color:{INK}"),
    "desk": ("accent", f"margin:0 0 6px 0;{_LABEL};color:{ACCENT}"),
    "headline": ("", f"margin:0 0 12px 0;{SERIF};font-size:30px;line-height:35px;font-weight:bold"),
    "second": ("", f"margin:0 0 6px 0;{SERIF};font-size:21px;line-height:27px;font-weight:bold"),
    "title": ("ink", f"color:{INK};text-decoration:none"),
    "lede": ("ink", f"margin:0 0 12px 0;{SERIF};font-size:19px;line-height:28px;color:{INK}"),
    "text": ("ink", f"margin:0 0 8px 0;{_TEXT}"),
    "quote": ("ink", f"margin:20px 0 6px 0;{SERIF};font-size:24px;line-height:31px;color:{INK}"),
    "said": ("quiet", f"margin:0 0 16px 0;{_SMALL}"),
    "quiet": ("quiet", f"margin:0;{_SMALL}"),
    "more": ("accent", f"color:{ACCENT};text-decoration:underline"),
    "last": ("", f"margin:12px 0 0 0;{SANS};font-size:16px;line-height:24px"),
}
"""Each by name: the classes that turn it dark, and what is inline."""
