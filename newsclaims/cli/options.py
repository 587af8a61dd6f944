"""The options that commands share: what is read, and how."""

from __future__ import annotations

import datetime as dt
import functools
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from newsclaims.cli.completion import file_names
from newsclaims.cli.help import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsclaims.languages.lexicon import Lexicon
    from newsclaims.reading.article import Article
    from newsclaims.reading.problem import ReadingError
    from newsclaims.reading.reader import Input

LANGUAGES = ("de",)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the options say of the inputs; the parameters of a command that bear the same names."""

    files: tuple[str, ...]
    files_from: str | None
    nul: bool
    input: Input
    encoding: str
    text_field: str
    id_field: str
    date_field: str
    date: dt.date | None

    def read(self, output: str | None) -> Iterator[Article | ReadingError]:
        """Read the articles.

        Args:
            output: the file that is written with what is found in them; None: standard output.

        Yields:
            Articles, and what is wrong with inputs that cannot be read.

        Raises:
            OSError: the output is one of the inputs.
        """
        from newsclaims.reading import jsonl, reader, sources
        from newsclaims.reading.problem import ReadingError

        names = list(self.files)
        if self.files_from is not None:
            try:
                names += sources.listed(self.files_from, nul=self.nul)
            except ReadingError as error:
                yield error
        elif not names:
            names = ["-"]
        fields = jsonl.Fields(self.text_field, self.id_field, self.date_field)
        yield from reader.read(names, reader.Options(self.input, self.encoding, fields, self.date, output))

    def missing(self) -> bool:
        """Whether no input is named and nothing is piped in."""
        return not self.files and self.files_from is None and (sys.stdin is None or sys.stdin.isatty())


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options say of the work; the parameters of a command that bear the same names."""

    lang: str
    lexicon: tuple[str, ...]
    output: str | None
    jobs: int
    fail_fast: bool
    quiet: bool
    debug: bool

    def language(self) -> str | None:
        """The language asked for; None: to be told for each article."""
        return None if self.lang == "auto" else self.lang

    def file(self) -> str | None:
        """The name of the file that is written; None: standard output."""
        return None if self.output == "-" else self.output

    def in_lines(self, format_: str) -> bool:
        """Whether JSON Lines are to be written where text is written by default: so the option or the file says."""
        from newsclaims.writing.formats import suffix_of

        return format_ == "jsonl" or (format_ == "auto" and suffix_of(self.file()) in ("jsonl", "ndjson"))

    def words(self) -> Lexicon | None:
        """The own words asked for, or None.

        Raises:
            click.ClickException: a file of them cannot be read, or something in it is wrong.
        """
        if not self.lexicon:
            return None
        from newsclaims.languages.lexicon import Lexicon, LexiconError

        try:
            return Lexicon.read(*self.lexicon)
        except LexiconError as error:
            wrong = error.mistakes[0]
            way_out = "" if wrong.line is None else f"; newsclaims lexicon check {wrong.file} shows all that is wrong"
            raise click.ClickException(f"{wrong}{way_out}") from None

    def to_terminal(self) -> bool:
        """Whether the output is a terminal."""
        return self.file() is None and sys.stdout is not None and sys.stdout.isatty()


def _encoding(context: click.Context, option: click.Parameter, name: str) -> str:
    """Check that an encoding is known.

    Raises:
        click.BadParameter: it is not.
    """
    from newsclaims.reading.decode import is_encoding

    if not is_encoding(name):
        raise click.BadParameter(f"no encoding '{name}' is known", context, option)
    return name


def _day(context: click.Context, option: click.Parameter, value: str | None) -> dt.date | None:
    """Parse an ISO 8601 day.

    Raises:
        click.BadParameter: it is none.
    """
    if value is None:
        return None
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a day as YYYY-MM-DD", context, option) from None


_input = functools.partial(click.option, cls=Option, section="Input")
_output = functools.partial(click.option, cls=Option, section="Output")
_work = functools.partial(click.option, cls=Option, section="Work")

_INPUTS: list[Callable[[Any], Any]] = [
    click.argument("files", nargs=-1, metavar="[FILE]...", shell_complete=file_names),
    _input(
        "--input",
        type=click.Choice(["auto", "text", "jsonl", "html"]),
        default="auto",
        show_default=True,
        help="What the inputs hold. auto goes by the suffix, or by the first line.",
    ),
    _input(
        "--encoding",
        callback=_encoding,
        metavar="NAME",
        default="utf-8",
        show_default=True,
        help="How the inputs are encoded: 'cp1252', 'utf-16', or 'auto' to have it guessed where it is not UTF-8.",
    ),
    _input(
        "--date",
        callback=_day,
        metavar="YYYY-MM-DD",
        help="The day on which the articles appeared, for those that do not say it: with it 'am Montag' is a date. "
        "Without it such times have none; today's date is never used.",
    ),
    _input("--text-field", metavar="KEY", default="text", show_default=True, help="JSONL: key of the text."),
    _input("--id-field", metavar="KEY", default="id", show_default=True, help="JSONL: key of the id."),
    _input("--date-field", metavar="KEY", default="date", show_default=True, help="JSONL: key of the date."),
    _input(
        "--files-from",
        metavar="LIST",
        shell_complete=file_names,
        help="Read the names of inputs from LIST, one a line ('-': stdin).",
    ),
    _input("-0", "--null", "nul", is_flag=True, help="Names in LIST end in NUL bytes, as 'find -print0' writes."),
    _input(
        "--lang",
        type=click.Choice(["auto", *LANGUAGES]),
        default="auto",
        show_default=True,
        help="Language of the articles. auto tells it for each article and skips those it cannot read.",
    ),
]


_SETTINGS: list[Callable[[Any], Any]] = [
    _output(
        "-o",
        "--output",
        metavar="FILE",
        shell_complete=file_names,
        help="Write to FILE, which appears only when it is complete; packed if it ends in .gz.",
    ),
    _work(
        "--lexicon",
        metavar="FILE",
        shell_complete=file_names,
        multiple=True,
        help="Know the words in FILE too, see 'newsclaims lexicon'; may be repeated.",
    ),
    _work(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        metavar="N",
        help="Work in N processes; the output is the same.",
    ),
    _work(
        "--fail-fast", is_flag=True, help="Stop at the first input that cannot be read, and leave -o FILE as it was."
    ),
    _work("-q", "--quiet", is_flag=True, help="No progress, and no word when nothing is found of a --speaker."),
    _work("--debug", is_flag=True, help="Show where in the program an error happened."),
]


def article_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument FILE and the options of `Inputs` and `Settings`."""
    for option in reversed(_INPUTS + _SETTINGS):
        function = option(function)
    return function


def text_or_lines(text: str, lines: str) -> Callable[[Any], Any]:
    """The option `--format` of commands that write text by default; see `Settings.in_lines`.

    Args:
        text: what a line of text is.
        lines: what a line of JSON Lines is.
    """
    return _output(
        "--format",
        "format_",
        type=click.Choice(["auto", "text", "jsonl"]),
        default="auto",
        show_default=True,
        help=f"text: {text}. jsonl: {lines}. auto: by the suffix of -o FILE, otherwise text.",
    )


def take(parameters: dict[str, Any]) -> tuple[Inputs, Settings]:
    """Take the parameters of `Inputs` and `Settings` out of all parameters of a command."""
    inputs = Inputs(**{name: parameters.pop(name) for name in Inputs.__dataclass_fields__})
    return inputs, Settings(**{name: parameters.pop(name) for name in Settings.__dataclass_fields__})
