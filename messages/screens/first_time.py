"""The morning after the first time: five questions, one at a time; and the answers, for the coordinator alone."""

from messages import words
from messages.buttons import AnswerFirstTime, AskMe, Calls, NoThanks, PersonCard, RatherTalk, Talk, WhatIsOn
from messages.menus import bare
from messages.said import Said
from messages.screens.prompts import is_expected
from messages.view import View, lines, rows, screen
from storage import activities, first_times, people
from volunteering import access, telling
from volunteering.first_times import CHOICES, SKIP, wants_to_be_rung

QUESTIONS = (
    "first-time-question-1",
    "first-time-question-2",
    "first-time-question-3",
    "first-time-question-4",
    "first-time-question-5",
)
ABOUT = (
    "first-time-about-1",
    "first-time-about-2",
    "first-time-about-3",
    "first-time-about-4",
    "first-time-about-5",
)
ANSWERS = (
    {"yes": "button-first-time-1-yes", "both": "button-first-time-1-both", "no": "button-first-time-1-no"},
    {"no": "button-first-time-2-no", "ring": "button-first-time-2-ring"},
    {"yes": "button-first-time-3-yes", "unsure": "button-first-time-3-unsure", "no": "button-first-time-3-no"},
    {"list": "button-first-time-4-list", "later": "button-first-time-4-later"},
    {"no": "button-first-time-5-no", "ring": "button-first-time-5-ring"},
)

TOLD = {SKIP: "first-time-skipped", "list": "first-time-list", "later": "first-time-later"}  # as the coordinator reads


@screen
def first_time_asked(view: View, date: int) -> Said | None:
    """Yesterday was the first time: may we ask? Dropped when they were not there after all, or have been asked."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not is_expected(view, found):
        return None
    if first_times.of(view.tx, view.reader.id) is not None:
        return None
    text = lines(
        view.say("first-time", name=view.name),
        view.say("first-time-who-sees", coordinator=_coordinator(view, found.site_id)),
    )
    return Said(
        text,
        rows(
            view.choice(AskMe(), "button-ask-me"),
            view.choice(RatherTalk(), "button-rather-talk"),
            view.choice(NoThanks(), "button-no-thanks"),
        ),
    )


def _coordinator(view: View, site_id: int) -> str:
    leads = telling.coordinators(view.tx, site_id)
    return leads[0].name if leads else view.label("coordinator-unknown")


@screen
def first_time_question(view: View, question: int) -> Said | None:
    """One of the five, with its answers, and a way past it."""
    choices = [
        view.choice(AnswerFirstTime(question, choice), ANSWERS[question][choice]) for choice in CHOICES[question]
    ]
    number = view.say("first-time-number", place=question + 1)
    said = lines(number, view.say(QUESTIONS[question]))
    return Said(said, rows(*choices, view.choice(AnswerFirstTime(question, SKIP), "button-skip")))


@screen
def first_time_told(view: View, question: int) -> Said | None:
    """Words came where a choice was asked for: thanked, not kept, somebody to tell it to, and the question again."""
    asked = first_time_question(view, question)
    site = view.reader.site_ids[0] if view.reader and view.reader.site_ids else 0
    if asked is None:
        return None
    told = view.say("first-time-told", name=view.name, coordinator=_coordinator(view, site))
    return Said(lines(told, asked.text), (*asked.choices, *rows(view.choice(Talk(), "button-talk"))))


def choice_written(language: str, question: int, text: str) -> str | None:
    """The choice whose label was written: "ja", "skip". None: it is none of them."""
    if not 0 <= question < len(ANSWERS):
        return None
    labels = {**ANSWERS[question], SKIP: "button-skip"}
    wanted = bare(text)
    return next((choice for choice, key in labels.items() if bare(words.label(language, key)) == wanted), None)


@screen
def first_time_through(view: View, rings: bool) -> Said | None:
    """Thanks; what happens next when somebody is to ring."""
    site = view.reader.site_ids[0] if view.reader and view.reader.site_ids else 0
    text = lines(
        view.say("first-time-thanks", name=view.name),
        view.say("first-time-rings", coordinator=_coordinator(view, site)) if rings else None,
    )
    return Said(text, rows(view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def first_time_no_thanks(view: View) -> Said | None:
    """They would rather not be asked."""
    return Said(view.say("first-time-no-thanks", name=view.name), rows(view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def ring_after_first_time(view: View) -> Said | None:
    """On the call list: why this person would like to be rung. Not what it is about."""
    return Said(view.say("ring-after-first-time"))


@screen
def first_time_answers(view: View, person: int) -> Said | None:
    """To the coordinator alone: what somebody answered."""
    who, stands = people.by_id(view.tx, person), first_times.of(view.tx, person)
    if view.reader is None or who is None or stands is None or not access.coordinates_person(view.reader, who):
        return None
    told = [
        f"{view.say(about)}: {view.say(TOLD.get(answer) or labels[answer])}"
        for about, labels, answer in zip(ABOUT, ANSWERS, stands.answers, strict=True)
        if answer is not None
    ]
    heading = view.say("first-time-answers", name=who.name)
    none = [view.say("first-time-no-answers")] if set(stands.answers) <= {SKIP, None} else told
    calls = view.choice(Calls(), "button-calls") if wants_to_be_rung(stands) else None
    return Said(
        lines(heading, *none),
        rows(calls, view.choice(PersonCard(who.id), "button-person", name=who.name)),
        protected=True,
    )
