"""How a newsletter is getting on: it waits, goes out with a bar that moves, has paused; in the end the report."""

from messages import times
from messages.buttons import LetterCard, LetterNames, PauseLetter, SendToLeft, StopSending, TakeLetterBack, WriteLetter
from messages.said import Said
from messages.view import View, lines, rows, screen
from storage import letter_sending
from storage import letters as store
from storage.letters import Letter
from volunteering import letters as rules_of

PAGE = 10
CELLS = 10
NAMED = {
    "left": "letter-names-left",
    "ring": "letter-names-ring",
    "blocked": "letter-names-blocked",
    "failed": "letter-names-not",
    "unknown": "letter-names-perhaps",
}
SETTLED = ("sent", "failed", "unknown", "stopped")  # of those who stood on the button; others it never was to reach
COUNTED = {
    "stopped": "letter-report-no-more",
    "away": "letter-report-away",
    "blocked": "letter-report-blocked",
    "failed": "letter-report-not",
    "unknown": "letter-report-perhaps",
    "ring": "letter-report-ring",
}


@screen
def letter_stands(view: View, letter: int, bar: int = 0) -> Said | None:
    """How it stands, to those who may send it; `bar`: only in the message where the bar is."""
    found = rules_of.theirs(view.tx, view.reader, letter) if view.reader is not None else None
    if not isinstance(found, Letter):
        return None
    if found.state == "draft" or (bar and found.state != "sending"):
        return None
    said = stands(view, found)
    return Said(said.text, said.choices, protected=said.protected, silent=True, only_in=bar or None)


def stands(view: View, letter: Letter) -> Said:
    """How a letter stands that is no draft any more."""
    if letter.state == "waiting":
        return _waits(view, letter)
    if letter.state in {"sending", "paused"}:
        return _goes(view, letter)
    return _report(view, letter)


def _waits(view: View, letter: Letter) -> Said:
    when = times.when(view.language, view.rules.local(letter.starts_at or view.now), view.today)
    sites = view.names([store.site_name(view.tx, site) for site in letter.sites])
    return Said(
        view.say("letter-waits", when=when, count=letter.expected, site=sites),
        rows(view.choice(TakeLetterBack(letter.id), "button-undo")),
    )


def _goes(view: View, letter: Letter) -> Said:
    done = sum(letter.totals.get(state, 0) for state in SETTLED)
    count = max(letter.expected, done)
    percent = 100 * done // count if count else 100
    full = CELLS * percent // 100
    bar = "█" * full + "░" * (CELLS - full)
    paused = letter.state == "paused"
    awake = rules_of.awake_at(view.now, view.rules)
    when = times.when(view.language, view.rules.local(awake), view.today)
    return Said(
        lines(
            view.say("letter-pauses") if paused else view.say("letter-goes"),
            view.say("letter-bar", bar=bar, percent=str(percent), done=str(done), whole=str(count)),
            view.say("letter-night", when=when) if not paused and awake > view.now else None,
        ),
        rows(
            view.choice(
                PauseLetter(letter.id, int(not paused)), "button-letter-on" if paused else "button-letter-pause"
            ),
            view.choice(StopSending(letter.id), "button-letter-stop"),
        ),
    )


def _report(view: View, letter: Letter) -> Said:
    reached = letter.totals.get("sent", 0)
    headline = "letter-stopped" if letter.state == "stopped" else "letter-done"
    counts = [view.say(key, count=letter.totals[state]) for state, key in COUNTED.items() if letter.totals.get(state)]
    left = len(letter_sending.left_out(view.tx, letter.id)) if letter.state == "stopped" else 0
    if left:
        counts.insert(0, view.say("letter-report-left", count=left))
    names = _names(view, letter)
    more = view.choice(LetterNames(letter.id, PAGE), "button-more") if len(names) > PAGE else None
    return Said(
        lines(view.say(headline, count=reached), *counts, *names[:PAGE]),
        rows(
            view.choice(SendToLeft(letter.id), "button-letter-left", count=left) if left else None,
            more,
            view.choice(WriteLetter(), "button-letter-write"),
        ),
        protected=bool(names),
    )


def _names(view: View, letter: Letter) -> list[str]:
    """Whom it did not reach, with numbers: a list to ring."""
    left = letter_sending.left_out(view.tx, letter.id) if letter.state == "stopped" else []
    return [
        _one(view, state, name, phone)
        for state, name, phone in [
            *(("left", name, phone) for name, phone in left),
            *letter_sending.to_name(view.tx, letter.id),
        ]
    ]


def _one(view: View, state: str, name: str, phone: str | None) -> str:
    if state == "ring" and not phone:
        return view.say("letter-names-no-number", name=name)  # nobody is asked to ring a number that is not there
    number = view.say("phone-line", phone=phone) if phone else view.say("letter-no-phone")
    return view.say(NAMED[state], name=name, phone=number)


@screen
def letter_names(view: View, letter: int, skip: int = 0) -> Said | None:
    """Whom it did not reach, page by page."""
    found = rules_of.theirs(view.tx, view.reader, letter) if view.reader is not None else None
    if not isinstance(found, Letter):
        return Said(view.say("letter-not-there"))
    if found.state not in {"done", "stopped"}:
        return stands(view, found) if found.state != "draft" else Said(view.say("letter-is-draft"))
    names = _names(view, found)
    page = names[skip : skip + PAGE]
    if not page:
        return stands(view, found)
    return Said(
        lines(*page),
        rows(
            view.choice(LetterNames(found.id, skip + PAGE), "button-more") if len(names) > skip + PAGE else None,
            view.choice(LetterCard(found.id), "button-letter-back"),
        ),
        protected=True,
    )
