"""A text cut to a length. In: words and how many characters there is room for. Out: words, with “…” where more follow."""


def cut(text: str, length: int) -> str:
    """The text, or as many of its words as there is room for."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
