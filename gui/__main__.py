"""The command line: one argument list to one command. Nothing else is imported before it is known which."""

import argparse

COMMANDS = ("open", "check", "export", "pack", "screenshots")
USAGE = """\
  %(prog)s [open] [DOSSIER] [--section NAME | --at LINK]
  %(prog)s check DOSSIER|builtin [--format text|json]
  %(prog)s export DOSSIER|builtin --section NAME --what chart|table|page --to FILE [--scale N] [--theme light|dark]
  %(prog)s pack FOLDER FILE.zip
  %(prog)s screenshots DOSSIER|builtin --to FOLDER [--size WxH] [--theme light|dark|contrast] [--scale N]
  %(prog)s --self-test | --version | --help"""
PROGRAM = "smartcar-viewer"
STOPPED = 130
"""By Ctrl+C."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    import sys

    _repair_streams()
    words = sys.argv[1:] if argv is None else argv
    if words and words[0] in COMMANDS:
        command, words = words[0], words[1:]
    else:
        command = "open"
    commands = {"open": _open, "check": _check, "export": _export, "pack": _pack, "screenshots": _screenshots}
    try:
        return commands[command](words)
    except KeyboardInterrupt:
        return STOPPED


def _repair_streams() -> None:
    """Give a program that was started without streams some that lead nowhere; they stay open until it ends."""
    import io
    import os
    import sys

    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.FileIO(os.devnull, "r"), encoding="utf-8")
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8"))


def _open(words: list[str]) -> int:
    from gui import __version__

    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=USAGE.lstrip(),
        description="Browse a dossier on a smart car business, each figure with its source. "
        "Without DOSSIER the built-in one is opened.",
        epilog="A dossier that is named like a command is opened as ./open, ./check and so on. "
        "'%(prog)s check --help' tells more of that command, and so for the others.",
        allow_abbrev=False,
    )
    parser.add_argument("dossier", metavar="DOSSIER", nargs="?", help="a folder or .zip with datapackage.json")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--section", metavar="NAME", default="", help="the section to begin with")
    where.add_argument("--at", metavar="LINK", type=_link, help="the place to begin at: smartcar:…")
    parser.add_argument("--self-test", action="store_true", help="open and paint everything, print a report as JSON")
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    chosen = parser.parse_args(words)
    if chosen.self_test:
        if chosen.dossier is not None or chosen.section or chosen.at:
            parser.error("--self-test stands alone")
        from gui.commands.self_test import run as run_self_test

        return run_self_test()
    from gui.commands.open import run as run_open

    return run_open(dossier=chosen.dossier, section=chosen.section, at=chosen.at or "")


def _link(words: str) -> str:
    from gui.figures.place import address_of

    if address_of(words) is None:
        raise argparse.ArgumentTypeError(f"{words!r} is no link such as smartcar:name/section")
    return words


def _check(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} check",
        description="Check a dossier or any other Data Package and tell each fault with its file, row and column. "
        "The exit code is 0 without errors, 1 with errors, 2 where nothing could be read.",
        allow_abbrev=False,
    )
    parser.add_argument("dossier", metavar="DOSSIER", help="a folder or .zip with datapackage.json, or: builtin")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for readers or for programs; text")
    chosen = parser.parse_args(words)
    from gui.commands.check import run

    return run(dossier=chosen.dossier, form=chosen.format)


def _export(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} export",
        description="Write the chart of a section or its whole page as a PNG file, or its numbers as a table; "
        "no display is needed. A section without a chart gives its first table.",
        allow_abbrev=False,
    )
    parser.add_argument("dossier", metavar="DOSSIER", help="a folder or .zip with datapackage.json, or: builtin")
    parser.add_argument("--section", metavar="NAME", required=True, help="the section")
    parser.add_argument("--what", choices=("chart", "table", "page"), required=True, help="what of it")
    parser.add_argument("--to", metavar="FILE", required=True, help="ending in .png; in .csv or .tsv for a table")
    parser.add_argument("--scale", metavar="N", type=_sheet_scale, default=1.0, help="of a picture; from 0.5 to 8")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="of a picture; light if not given")
    chosen = parser.parse_args(words)
    from gui.commands.export import run

    return run(
        dossier=chosen.dossier,
        section=chosen.section,
        what=chosen.what,
        to=chosen.to,
        scale=chosen.scale,
        theme=chosen.theme,
    )


def _pack(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} pack",
        description="Check a folder with a dossier and write it as one zip file, each resource with its size "
        "and its sum. The same folder always gives the same file. The exit code is 1 where there are errors.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="FOLDER", help="a folder with datapackage.json")
    parser.add_argument("to", metavar="FILE.zip", help="the file to be written")
    chosen = parser.parse_args(words)
    from gui.commands.pack import run

    return run(folder=chosen.folder, to=chosen.to)


def _screenshots(words: list[str]) -> int:
    from gui.theme.tokens import SCHEMES

    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} screenshots",
        description="Write each section of a dossier as a PNG file; no display is needed.",
        allow_abbrev=False,
    )
    parser.add_argument("dossier", metavar="DOSSIER", help="a folder or .zip with datapackage.json, or: builtin")
    parser.add_argument("--to", metavar="FOLDER", required=True, help="where the pictures go")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1440, 900), help="of the window; 1440x900")
    parser.add_argument("--theme", choices=SCHEMES, default="light", help="light if not given")
    parser.add_argument("--scale", metavar="N", type=_scale, default=1.0, help="pixels for each one; from 0.5 to 4")
    chosen = parser.parse_args(words)
    from gui.commands.screenshots import run

    return run(dossier=chosen.dossier, to=chosen.to, size=chosen.size, theme=chosen.theme, scale=chosen.scale)


def _size(words: str) -> tuple[int, int]:
    """Read 1440x900; a window is between 200 and 10,000 pixels wide and high."""
    width, cross, height = words.lower().partition("x")
    if not (cross and width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{words!r} is no size such as 1440x900")
    size = int(width), int(height)
    if not all(200 <= side <= 10_000 for side in size):
        raise argparse.ArgumentTypeError(f"{words!r} is not between 200x200 and 10000x10000")
    return size


def _scale(words: str, most: int = 4) -> float:
    try:
        scale = float(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is no number") from None
    if not 0.5 <= scale <= most:
        raise argparse.ArgumentTypeError(f"{words!r} is not between 0.5 and {most}")
    return scale


def _sheet_scale(words: str) -> float:
    return _scale(words, 8)


if __name__ == "__main__":
    raise SystemExit(main())
