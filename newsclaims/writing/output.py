"""Where the bytes go: standard output, or a file that appears only when it is complete."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from types import TracebackType

STANDARD_OUTPUT = 1  # its file descriptor


class Output(Protocol):
    """Takes bytes. As a context manager it keeps what was written, unless the block ends in an exception."""

    def write(self, data: bytes) -> None:
        """Write all of `data` at once.

        Raises:
            OSError: it cannot be written; BrokenPipeError where nobody reads any more.
        """

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Stream:
    """An open file descriptor, written without a buffer: what is written is out."""

    def __init__(self, descriptor: int = STANDARD_OUTPUT) -> None:
        self._descriptor = descriptor

    def write(self, data: bytes) -> None:
        """Write all of `data`, in several steps where the reader is slow.

        Raises:
            OSError: it cannot be written.
        """
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._descriptor != STANDARD_OUTPUT:
            os.close(self._descriptor)


class AtomicFile:
    """A file that keeps its old content until the new one is complete.

    The new content is written beside it and takes its place at the end of the block; after an exception it is thrown
    away.
    """

    def __init__(self, path: Path) -> None:
        """Nothing is written before the block begins.

        Args:
            path: the file; a symbolic link stays one, and what it points to is replaced.
        """
        self._path = path.resolve()
        self._beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        self._stream = Stream()

    def write(self, data: bytes) -> None:
        """Write all of `data`.

        Raises:
            OSError: it cannot be written.
        """
        self._stream.write(data)

    def __enter__(self) -> Self:
        """Open the file beside it.

        Raises:
            OSError: nothing can be written there.
        """
        if self._path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(self._path))
        self._stream = Stream(os.open(self._beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666))
        with contextlib.suppress(FileNotFoundError):
            self._beside.chmod(stat.S_IMODE(self._path.stat().st_mode))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.__exit__(kind, error, trace)
        if kind is None:
            self._beside.replace(self._path)
        else:
            self._beside.unlink()


class Gzip:
    """Packs what is written, the same bytes each time: the file says no name and no time."""

    def __init__(self, packed: Output) -> None:
        """Nothing is written before the block begins.

        Args:
            packed: takes the packed bytes.
        """
        self._packed = packed
        self._packer = zlib.compressobj(wbits=31)  # with the header of gzip

    def write(self, data: bytes) -> None:
        """Write all of `data`, some of it later.

        Raises:
            OSError: it cannot be written.
        """
        self._packed.write(self._packer.compress(data))

    def __enter__(self) -> Self:
        self._packed.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._packed.write(self._packer.flush())
        except BaseException as failed:
            self._packed.__exit__(type(failed), failed, failed.__traceback__)
            raise
        self._packed.__exit__(kind, error, trace)


def open_output(name: str | None) -> Output:
    """Open what `-o` names.

    Args:
        name: a file; None or `-` for standard output. Pipes and devices (`/dev/null`) are written to directly, and
            what is written to `.gz` is packed.

    Returns:
        The output. A file is opened when its block begins, which raises OSError where nothing can be written.

    Raises:
        OSError: standard output is closed, or a device cannot be opened.
    """
    if name is None or name == "-":
        os.fstat(STANDARD_OUTPUT)  # says at once where it is closed
        return Stream()
    path = Path(name)
    if path.exists() and not path.is_file() and not path.is_dir():
        return Stream(os.open(path, os.O_WRONLY))
    return Gzip(AtomicFile(path)) if path.suffix.lower() == ".gz" else AtomicFile(path)
