"""Bytes to text: exactly, or not at all."""

from __future__ import annotations

import codecs

UTF_8 = "utf-8"
_WIDE_BOMS = (  # the longer ones first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE, _FEWEST = 2000, 8  # how many bytes show whether every other one is NUL, at most and at least


class NotTextError(ValueError):
    """Bytes that are not text in the encoding asked for; the message says which byte, and the way out."""


def is_encoding(name: str) -> bool:
    """Whether `name` is an encoding of text that Python knows ("base64" is a codec, but not one of text)."""
    try:
        return bool("a".encode(name).decode(name))
    except (LookupError, ValueError):
        return False


def is_utf_8(name: str) -> bool:
    """Whether `name` is one of the names of UTF-8."""
    return codecs.lookup(name).name in {"utf-8", "utf-8-sig"}


def decode(data: bytes, encoding: str = UTF_8, *, offset: int = 0) -> str:
    """Decode all of `data`; nothing is replaced and no line end is translated.

    Args:
        data: the bytes. A byte order mark before UTF-8 is not part of the text.
        encoding: the name of an encoding that `is_encoding` knows.
        offset: where `data` begins in its file, in bytes, for the message.

    Returns:
        The text.

    Raises:
        NotTextError: a byte does not fit the encoding, or the data is binary.
    """
    utf_8 = is_utf_8(encoding)
    if utf_8 and data.startswith(codecs.BOM_UTF8):
        data, offset = data[3:], offset + 3
    try:
        text = data.decode(UTF_8 if utf_8 else encoding)
    except UnicodeDecodeError as error:
        wide = _wide(data) if utf_8 else None
        if utf_8 and b"\0" in data and not wide:
            raise _binary(data, offset) from None
        raise NotTextError(
            f"not {'UTF-8' if utf_8 else encoding}: byte 0x{data[error.start]:02x} at position "
            f"{error.start + offset}; name its encoding with --encoding {wide or 'NAME'}"
        ) from None
    if "\0" in text:
        raise _binary(data, offset)
    return text


def check_beginning(data: bytes, encoding: str) -> None:
    """Look whether what begins with `data` can be text; its last character may be cut.

    Raises:
        NotTextError: it cannot, as `decode` would say of the whole.
    """
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        decode(data, encoding)
        return
    if "\0" in text:
        raise _binary(data, 0)


def _wide(data: bytes) -> str | None:
    """The encoding that a byte order mark says, or that every other byte of plain letters shows: UTF-16 or UTF-32."""
    marked = next((name for mark, name in _WIDE_BOMS if data.startswith(mark)), None)
    if marked:
        return marked
    start = data[:_SAMPLE]
    zeros = [start[parity::2].count(0) for parity in (0, 1)]
    if len(start) < _FEWEST or sum(zeros) * 4 < len(start) or min(zeros):
        return None
    return "utf-16-le" if zeros[1] else "utf-16-be"


def _binary(data: bytes, offset: int) -> NotTextError:
    """The complaint about data with a NUL byte, which begins at `offset`."""
    wide = _wide(data)
    way_out = f"; it may be --encoding {wide}" if wide else ""
    return NotTextError(f"a binary file, not text: NUL byte at position {data.index(0) + offset}{way_out}")
