"""The command line: `kulturkontakt COMMAND`. What each does stands in one place only, the commands themselves."""

import asyncio
import errno
import gc
import io
import os
import sys
import traceback
from collections.abc import Callable, Coroutine
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.faults import EXPECTED, Failed, WrongInput, status_of
from storage.records import RoleName

SECRET = ("KULTURKONTAKT_TOKEN", "KULTURKONTAKT_WEBHOOK_SECRET")

app = typer.Typer(
    name="kulturkontakt",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A Telegram bot for care homes and their volunteers: who is coming today, and what if somebody cannot.",
)


def main() -> NoReturn:
    """Run the command line and leave with its exit status: 0 done, 2 wrong input or settings, 1 anything else."""
    gc.disable()  # a tenth of the start goes into looking for garbage among what is being imported
    debug = "--debug" in sys.argv[1:]
    sys.argv[1:] = [word for word in sys.argv[1:] if word != "--debug"]
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows a question mark
    try:
        typer.main.get_command(app)(obj=debug)
    except EXPECTED as error:
        _tell(error, str(error), debug=debug)
        sys.exit(status_of(error))
    except KeyboardInterrupt:
        sys.exit(1)
    except OSError as error:
        _tell(error, f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.", debug=debug)
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - a person never sees a traceback, unless they ask for it
        _tell(error, f"Something unforeseen went wrong ({type(error).__name__}). --debug shows more.", debug=debug)
        sys.exit(1)
    sys.exit(0)


def _tell(error: BaseException, sentence: str, *, debug: bool) -> None:
    from line.secrets import Secrets

    secrets = Secrets(value for name in SECRET if (value := os.environ.get(name, "")))
    if debug:
        print(secrets.clean("".join(traceback.format_exception(error))), file=sys.stderr)  # noqa: T201
    print(secrets.clean(sentence), file=sys.stderr)  # noqa: T201


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what a command prints


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        _say(f"kulturkontakt {version('kulturkontakt')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show more of what goes wrong.")] = False,
) -> None:
    """Every setting comes from the environment or from .env: see `kulturkontakt check`."""


@app.command()
def run(context: typer.Context) -> None:
    """Run the bot until it is stopped (SIGTERM or Ctrl-C)."""
    from bot import logs
    from bot.program import keep_running
    from bot.settings import read_settings
    from bot.waking import run as run_through_sleep

    settings = read_settings()
    settings.needed_token()
    logs.set_up(settings.secrets(), debug=bool(context.obj))
    run_through_sleep(keep_running(settings, _say))


@app.command()
def demo(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where the page answers; 0 takes a free one.")] = 0,
    *,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open the page.")] = False,
    data: Annotated[Path | None, typer.Option(help="Keep the home in this folder; else it goes at the end.")] = None,
) -> None:
    """Try it: a simulated Telegram, the bot and an example home on this machine. Nothing leaves it."""
    from bot import logs
    from bot.demo import run_demo
    from bot.program import until_stopped

    gc.enable()
    logs.set_up([], debug=bool(context.obj))
    _serve(port, lambda: until_stopped(run_demo(port, data, browser=not no_browser, say=_say)))


def _serve(port: int, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        asyncio.run(work())
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        raise Failed(f"Port {port} is in use, or not yours to use. Name another one with --port.") from error


@app.command()
def check() -> None:
    """Look at settings, store, key, token, clock, time zone and disk: one line each, ok or what to do."""
    from bot.checking import look_at_everything
    from storage.clock import SystemClock

    findings = look_at_everything(os.environ, SystemClock().now())
    for finding in findings:
        _say(str(finding))
    sys.exit(max(finding.status for finding in findings))


@app.command(name="import")
def import_(
    path: Annotated[Path, typer.Argument(help="An .xlsx workbook, or a folder of .csv files.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
) -> None:
    """Load the home's tables, all or nothing, and again without doubling. Nobody is written to."""
    from bot.tables import import_tables

    _with_store(lambda settings, store, clock: import_tables(settings, store, clock, path, _say, dry_run=dry_run))


@app.command()
def invites(
    role: Annotated[RoleName | None, typer.Option(help="Only people with this role.")] = None,
) -> None:
    """New personal invitation links, as CSV, for everybody who has not joined yet."""
    from bot.asking import introduce
    from bot.inviting import invite_all
    from bot.settings import read_settings

    settings = read_settings()
    bot = introduce(settings.api_url, settings.needed_token())
    _with_store(lambda _, store, clock: invite_all(store, clock, bot.username, role, sys.stdout), must_exist=True)


@app.command()
def day(
    on: Annotated[str, typer.Option("--date", help="A day like 2026-12-03; today when left out.")] = "",
    unit: Annotated[str, typer.Option(help="One unit only.")] = "",
    *,
    without_names: Annotated[bool, typer.Option("--without-names", help="The version for the wall.")] = False,
) -> None:
    """Who is coming on a day, as text for the report and the wall."""
    from bot.paper import day_paper

    wanted = _day(on)
    _with_store(
        lambda settings, store, clock: day_paper(
            settings, store, clock, wanted, unit, _say, with_names=not without_names
        ),
        must_exist=True,
    )


@app.command()
def understand(
    now: Annotated[str, typer.Option(help="The moment days are resolved against, like 2026-12-02T09:30.")] = "",
    language: Annotated[str, typer.Option(help="The writer's language: nb, da or en.")] = "",
    *,
    explain: Annotated[bool, typer.Option("--explain", help="Also say what decided.")] = False,
) -> None:
    """Say what the bot makes of messages: one a line from standard input, one JSON a line. Nothing is kept."""
    from bot.settings import read_settings
    from bot.understanding import moment, spoken, tell
    from storage.clock import SystemClock

    zone = read_settings().timezone
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    tell(sys.stdin, moment(now, zone, SystemClock().now), zone, spoken(language), _say, why=explain)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The new file.")]) -> None:
    """Copy the store into one file, also while the bot runs; encrypted with the same key."""
    from bot import copies
    from bot.opening import existing, key_of
    from bot.settings import read_settings

    settings = read_settings()
    existing(settings.database)
    for line in copies.backup(settings.database, key_of(settings), file, settings.timezone):
        _say(line)


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A copy made by `backup`.")]) -> None:
    """Put a copy in the store's place while the bot is stopped. Nothing is sent until you let sending go on."""
    from bot import copies
    from bot.settings import read_settings
    from storage.clock import SystemClock
    from storage.keys import read_key

    settings = read_settings()
    key = read_key(settings.key_path)
    kept, held = copies.restore(settings.database, key, file, settings.timezone, SystemClock().now())
    for line in held:
        _say(line)
    if kept is not None:
        _say(f"The store as it was is kept at {kept}")
    _say("Nothing is sent until you say so: kulturkontakt resume, or a coordinator in the chat.")


@app.command()
def resume() -> None:
    """Let sending go on after a restore."""
    from bot.resuming import let_go_on

    _with_store(lambda _, store, clock: let_go_on(store, clock, _say), must_exist=True)


def _with_store(work: Callable[..., Coroutine[Any, Any, None]], *, must_exist: bool = False) -> None:
    from bot.opening import existing, store_of
    from bot.settings import read_settings
    from storage.clock import SystemClock

    settings, clock = read_settings(), SystemClock()
    if must_exist:
        existing(settings.database)

    async def with_it() -> None:
        async with store_of(settings, clock) as store:
            await work(settings, store, clock)

    asyncio.run(with_it())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise WrongInput(f"{text!r} is no day. Write it as 2026-12-03.") from error


if __name__ == "__main__":
    main()
