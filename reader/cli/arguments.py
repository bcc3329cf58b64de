"""What can be asked for on the command line.

`reader FILE` opens a file and `reader print FILE` is a command, so the first
word decides; `reader -- print` opens a file called print.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from reader import __version__, messages

_VALUED = frozenset({"--encoding", "--published", "--lang", "--max-size"})
"""Common options that take a value: the word after one is not a command."""

KINDS = tuple(
    key.removeprefix("kind.") for key in messages.CATALOGUE if key.startswith("kind.")
)


def parse(argv: list[str]) -> argparse.Namespace:
    """Return the options, `command` among them; "open" where none is named.

    Raises:
        SystemExit: wrong usage (2), or --help, --version (0).
    """
    command, rest = _split(argv)
    options = _parser(command).parse_args(rest)
    options.command = command
    options.language = messages.language(options.lang)
    return options


def _split(argv: list[str]) -> tuple[str, list[str]]:
    """Take the command out of the arguments; it is the first plain word."""
    skip = False
    for at, word in enumerate(argv):
        if skip:
            skip = False
        elif word == "--":
            break
        elif word in _VALUED:
            skip = True
        elif not word.startswith("-"):
            if word in _DESCRIPTIONS:
                return word, argv[:at] + argv[at + 1 :]
            break
    return "open", argv


_DESCRIPTIONS = {
    "print": "Print articles as plain text, reflowed and set to a measure.",
    "outline": "Print the section outline of an article.",
    "facts": "Print the facts that an article states, with their values.",
    "search": "Find a phrase however it is typed; exit 1 where there is none.",
    "export": "Export articles with their sections and facts.",
}

_OPEN = """A terminal reader for Chinese newspaper text.

  reader [PATH]           open an article (none: the one read last)
  reader --plain [PATH]   all of it as plain lines, for screen readers and pipes
  reader --print-config   the file of keys, to change
  reader print PATH…      print it, reflowed
  reader outline PATH     its section outline
  reader facts PATH       its facts
  reader search QUERY PATH…   find a phrase, however it is typed
  reader export PATH…     all of it, as json, jsonl, markdown, html or text

`reader COMMAND --help` tells more of each. PATH - is standard input."""


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader" if command == "open" else f"reader {command}",
        description=_DESCRIPTIONS.get(command, _OPEN),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _common(parser, command)
    {
        "open": _open,
        "print": _print,
        "outline": _outline,
        "facts": _facts,
        "search": _search,
        "export": _export,
    }[command](parser)
    return parser


def _common(parser: argparse.ArgumentParser, command: str) -> None:
    parser.add_argument(
        "--encoding", metavar="NAME", help="the file's encoding (default: found out)"
    )
    parser.add_argument(
        "--published",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day that 昨日 and 今年 are counted from",
    )
    parser.add_argument(
        "--lang", choices=("zh", "en"), help="of labels and messages (default: locale)"
    )
    parser.add_argument(
        "--max-size",
        metavar="MB",
        type=_megabytes,
        default=None,
        help="refuse larger files (default: 32)",
    )
    if command == "open":  # it is always as it was read
        parser.set_defaults(as_read=False)
    else:
        parser.add_argument(
            "--as-read",
            action="store_true",
            help="with what you corrected by hand while reading",
        )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", metavar="PATH", help="a text file, or -")
    _plain(parser)
    parser.add_argument(
        "--print-config",
        action="store_true",
        help="print the file of keys to begin with, and where it belongs",
    )
    _ambiguous(parser)


def _plain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--plain",
        action="store_true",
        help="for screen readers and pipes: outline, article, facts and notes "
        "one after another, in words and numbers",
    )


def _print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="text files, or -")
    parser.add_argument(
        "--width",
        type=_cells,
        metavar="N",
        help="the measure in cells (default: the terminal's, at most 80; "
        "0: a line a paragraph)",
    )
    _plain(parser)
    _ambiguous(parser)


def _ambiguous(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ambiguous",
        choices=("1", "2", "auto"),
        default="auto",
        help="the cells that this terminal draws “ — … in (auto: ask it)",
    )


def _outline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="a text file, or -")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _facts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="a text file, or -")
    parser.add_argument(
        "--kind",
        action="append",
        choices=KINDS,
        metavar="K",
        help=f"only this kind; repeatable: {', '.join(KINDS)}",
    )
    parser.add_argument(
        "--format", choices=("table", "json", "csv", "markdown"), default="table"
    )


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="+",
        metavar="QUERY PATH",
        help="what to find, then text files, or -; with --queries only files",
    )
    parser.add_argument(
        "--queries", metavar="FILE", help="a file of queries; a JSON line an answer"
    )
    parser.add_argument("--limit", type=_count, default=10, metavar="N")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="text files, a folder of them, or -"
    )
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "markdown", "html", "text"),
        help="default: json, for several articles jsonl",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="default: standard output"
    )
    parser.add_argument(
        "--jobs", type=_count, default=1, metavar="N", help="processes, for jsonl"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is no day; write it as 2024-11-11"
        raise argparse.ArgumentTypeError(msg) from None


def _cells(text: str) -> int:
    if not text.isascii() or not text.isdigit() or (0 < int(text[:6]) < 2):
        msg = f"{text!r} is no measure; give 0, or 2 and more cells"
        raise argparse.ArgumentTypeError(msg)
    return min(int(text[:6]), 10_000)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        msg = f"{text!r} is no number from 1"
        raise argparse.ArgumentTypeError(msg)
    return int(text[:9])


def _megabytes(text: str) -> int:
    return min(_count(text), 4096) * 1024 * 1024
