from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.decode import NotTextError, check_beginning, decode, is_encoding


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_text_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text
    assert decode(text.encode("utf-16"), "utf-16") == text


def test_line_ends_and_marks_inside_stay() -> None:
    text = "a\r\nb\rc\u2028d\x85 \ufeff e\x0c"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"K\xe4se", "utf-8", "not UTF-8: byte 0xe4 at position 1; name its encoding with --encoding NAME"),
        (b"\xef\xbb\xbfK\xe4se", "utf-8", "not UTF-8: byte 0xe4 at position 4; name its encoding"),
        (b"ab\xc3", "utf-8", "not UTF-8: byte 0xc3 at position 2"),
        (
            "äö".encode("utf-16"),
            "utf-8",
            "not UTF-8: byte 0xff at position 0; name its encoding with --encoding utf-16",
        ),
        (
            codecs.BOM_UTF32_LE + b"a\0\0\0",
            "utf-8",
            "not UTF-8: byte 0xff at position 0; name its encoding with --encoding utf-32",
        ),
        (
            "„Gut“, sagte sie.".encode("utf-16-le"),
            "utf-8",
            "a binary file, not text: NUL byte at position 3; it may be --encoding utf-16-le",
        ),
        (
            "Käse, sagte sie.".encode("utf-16-be"),
            "utf-8",
            "not UTF-8: byte 0xe4 at position 3; name its encoding with --encoding utf-16-be",
        ),
        (b"K\xe4se", "ascii", "not ascii: byte 0xe4 at position 1"),
        (b"ab\0c", "utf-8", "a binary file, not text: NUL byte at position 2"),
        (b"\x7fELF\x02\0\xff", "utf-8", "a binary file, not text: NUL byte at position 5"),
        (b"a\0", "latin-1", "a binary file, not text: NUL byte at position 1"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(NotTextError) as caught:
        decode(data, encoding)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(("beginning", "encoding"), [("Kä".encode()[:-1], "utf-8"), (b"\xff\xfea", "utf-16")])
def test_a_beginning_may_be_cut_within_a_character(beginning: bytes, encoding: str) -> None:
    check_beginning(beginning, encoding)


@pytest.mark.parametrize(
    ("beginning", "message"), [(b"\xe4a", "byte 0xe4 at position 0"), (b"a\0\0", "NUL byte at position 1")]
)
def test_a_beginning_that_is_no_text(beginning: bytes, message: str) -> None:
    with pytest.raises(NotTextError, match=message):
        check_beginning(beginning, "utf-8")


def test_positions_count_from_the_start_of_the_file() -> None:
    with pytest.raises(NotTextError, match="position 101"):
        decode(b"K\xe4se", offset=100)


GERMAN = "Die Ärztin kündigte Übungen an.\r\nSie schloß nichts aus, hieß es aus größeren Häusern."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "latin-1", "cp1252", "cp850", "mac_roman", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_an_encoding_is_guessed(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding), "auto") == GERMAN
    check_beginning(GERMAN.encode(encoding), "auto")


@pytest.mark.parametrize("text", ["Käse", "Gut, sagte Bürgermeisterin Dahl."])
def test_a_short_text_is_taken_for_what_windows_writes(text: str) -> None:
    assert decode(text.encode("cp1252"), "auto") == text


@pytest.mark.parametrize("data", [b"\0\1\2\3" * 10, bytes(range(256)), b"\x7fELF\2\1\1\0" + b"\0" * 50, b"a\0"])
def test_nothing_is_guessed_of_what_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data, "auto")


def test_a_guess_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert decode("Käse".encode(), "auto") == "Käse"
    with pytest.raises(NotTextError, match=r"pip install 'newsclaims\[encoding\]'"):
        decode("Käse".encode("latin-1"), "auto")


@pytest.mark.parametrize(
    ("name", "known"), [("auto", True), ("latin-1", True), ("UTF8", True), ("foo", False), ("base64", False)]
)
def test_encodings_are_known_by_name(name: str, *, known: bool) -> None:
    assert is_encoding(name) is known
