"""Bytes to text: exactly, or not at all."""

from __future__ import annotations

import codecs

UTF_8 = "utf-8"
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


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
        if utf_8 and b"\0" in data and not data.startswith(_WIDE_BOMS):
            raise _binary(data.index(b"\0") + offset) from None
        raise NotTextError(
            f"not {'UTF-8' if utf_8 else encoding}: byte 0x{data[error.start]:02x} at position "
            f"{error.start + offset}; name its encoding with --encoding NAME"
        ) from None
    if "\0" in text:
        raise _binary(data.index(b"\0") + offset)
    return text


def _binary(position: int) -> NotTextError:
    """The complaint about a NUL byte at `position`."""
    return NotTextError(f"a binary file, not text: NUL byte at position {position}")
