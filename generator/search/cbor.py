"""The part of CBOR (RFC 8949) that Pagefind's files are written in: whole numbers, texts, lists."""

from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value]"

NUMBER, NEGATIVE, TEXT, LIST = 0, 1, 3, 4
IN_HEAD = 24
"""Lengths below this stand in the first byte; it and what follows say how many bytes do."""


class CborError(ValueError):
    """The data is no CBOR, or a part of it that Pagefind did not use."""


def read_cbor(data: bytes) -> Value:
    """The one value that `data` is."""
    value, end = _read(data, 0)
    if end != len(data):
        raise CborError(f"{len(data) - end} bytes too many")
    return value


def _read(data: bytes, at: int) -> tuple[Value, int]:
    if at >= len(data):
        raise CborError("it ends too early")
    kind, length = data[at] >> 5, data[at] & 31
    at += 1
    if length >= IN_HEAD:
        size = 1 << (length - IN_HEAD)
        if size > 8:
            raise CborError(f"a length of the kind {length}")
        length, at = int.from_bytes(data[at : at + size], "big"), at + size
    match kind:
        case 0:
            return length, at
        case 1:
            return -1 - length, at
        case 3:
            return data[at : at + length].decode(), at + length
        case 4:
            items: list[Value] = []
            for _ in range(length):
                item, at = _read(data, at)
                items.append(item)
            return items, at
    raise CborError(f"a value of the kind {kind}")


def write_cbor(value: Value) -> bytes:
    """The value, in as few bytes as CBOR can."""
    match value:
        case int():
            return _head(NUMBER, value) if value >= 0 else _head(NEGATIVE, -1 - value)
        case str():
            encoded = value.encode()
            return _head(TEXT, len(encoded)) + encoded
        case list():
            return _head(LIST, len(value)) + b"".join(map(write_cbor, value))


def _head(kind: int, length: int) -> bytes:
    if length < IN_HEAD:
        return bytes([kind << 5 | length])
    for power, size in enumerate((1, 2, 4, 8)):
        if length < 1 << 8 * size:
            return bytes([kind << 5 | IN_HEAD + power]) + length.to_bytes(size, "big")
    raise CborError(f"{length} is too long")
