"""Bytes to text: exactly, or not at all."""

from __future__ import annotations

import codecs

UTF_8 = "utf-8"
AUTO = "auto"  # UTF-8 where it fits, otherwise a guess
_GERMAN = ["cp1252", "cp850", "mac_roman"]  # one byte a character: too many others fit a short text as well
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
    """Whether `name` is `AUTO` or an encoding of text that Python knows ("base64" is a codec, but not one of text)."""
    if name == AUTO:
        return True
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
        encoding: what `is_encoding` knows.
        offset: where `data` begins in its file, in bytes, for the message.

    Returns:
        The text.

    Raises:
        NotTextError: a byte does not fit the encoding, or the data is binary.
    """
    if encoding == AUTO:
        encoding = _guess(data)
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
    if encoding == AUTO:
        return  # a cut end is no matter for a guess, which is made of the whole
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        decode(data, encoding)
        return
    if "\0" in text:
        raise _binary(data, 0)


def _guess(data: bytes) -> str:
    """The encoding of data: UTF-8 where it fits, UTF-16 or UTF-32 by their marks, or what charset-normalizer says.

    Raises:
        NotTextError: charset-normalizer, an extra, is not installed; or it does not know either.
    """
    try:
        if "\0" not in data.decode():
            return UTF_8
    except UnicodeDecodeError:
        pass
    wide = _wide(data)
    if wide:
        return wide
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        raise NotTextError(
            "not UTF-8, and guessing needs charset-normalizer: pip install 'newsclaims[encoding]'"
        ) from None
    best = from_bytes(data, cp_isolation=_GERMAN).best()
    if best is None:
        raise NotTextError("not text in any encoding that could be guessed; name it with --encoding NAME")
    return best.encoding


def _wide(data: bytes) -> str | None:
    """The encoding that a byte order mark says, or that every other byte of plain letters shows: UTF-16 or UTF-32."""
    marked = next((name for mark, name in _WIDE_BOMS if data.startswith(mark)), None)
    if marked:
        return marked
    start = data[:_SAMPLE].replace(b"\n", b" ").replace(b"\r", b" ").replace(b"\t", b" ")
    zeros = [start[parity::2].count(0) for parity in (0, 1)]
    if len(start) < _FEWEST or sum(zeros) * 4 < len(start) or min(zeros):
        return None
    zero = int(zeros[1] > 0)
    letters = bytes(letter for letter, other in zip(start[1 - zero :: 2], start[zero::2], strict=False) if not other)
    return ("utf-16-be", "utf-16-le")[zero] if letters.decode("latin-1").isprintable() else None


def _binary(data: bytes, offset: int) -> NotTextError:
    """The complaint about data with a NUL byte, which begins at `offset`."""
    wide = _wide(data)
    way_out = f"; it may be --encoding {wide}" if wide else ""
    return NotTextError(f"a binary file, not text: NUL byte at position {data.index(0) + offset}{way_out}")
