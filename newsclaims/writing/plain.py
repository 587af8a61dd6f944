"""Text that is safe to show: no control character of an article or a file name acts on the reader's screen."""

from __future__ import annotations

import re
import unicodedata

_LINE = re.compile(r"\s+")
_PAGE_END = re.compile("[\x0b\x0c]")  # pdftotext leaves them between pages
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Marks of direction: a page may hold them, but as numbers, so that its source acts on no terminal and in no editor.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_RETURN = re.compile("\r(\n?)")


def one_line(text: str) -> str:
    r"""The text on one line, harmless on any terminal.

    Args:
        text: anything, hostile or broken.

    Returns:
        The text with each run of white space as one space, and with a visible escape (``\x1b``, ``\u202e``) for
        every other character that is not shown itself: controls, bidirectional marks, unpaired surrogates.
    """
    line = _LINE.sub(" ", text).strip()
    return line if line.isprintable() else "".join(map(_shown, line))


def without_controls(text: str) -> str:
    r"""The text as a page can show it, with each character in its place.

    Args:
        text: anything, hostile or broken.

    Returns:
        A text of the same length: every line end is (or ends in) ``\n``, page ends are spaces, and U+FFFD stands for
        what else no page may hold: controls and unpaired surrogates.
    """
    lines = _RETURN.sub(lambda found: " \n" if found[1] else "\n", text)
    return _CONTROL.sub("\ufffd", _PAGE_END.sub(" ", lines))


def without_directions(page: str) -> str:
    """HTML with numbers (``&#x202e;``) for the characters that change the direction of what follows them."""
    return _DIRECTION.sub(lambda found: f"&#x{ord(found[0]):x};", page)


def _shown(character: str) -> str:
    """The character itself if it can be seen or is a space or soft hyphen, otherwise its number."""
    if character.isprintable():
        return character
    if character == "\u00ad":  # soft hyphens are everywhere in texts from the web and do nothing on a terminal
        return ""
    number = ord(character)
    if unicodedata.category(character) == "Zs":
        return " "
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
