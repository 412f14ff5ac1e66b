"""What people answer to what the bot said by itself."""

from handlers.signing import say_signed_up
from handlers.turn import Turn, pressed
from messages.buttons import (
    AnswerFirstTime,
    AskingReport,
    AskMe,
    AskOthers,
    Coming,
    FirstTimeAnswers,
    HelpNo,
    HelpYes,
    NoThanks,
    RatherTalk,
    TickAtTheEnd,
    Waiting,
)
from messages.screens import briefing, due_today, first_time, helping, joining, prompts, signing
from storage import activities, people, shifts, signups
from storage import asking as askings
from storage.records import Person, SignupState
from volunteering import access, arriving, asking, first_times, signing_up
from volunteering import briefing as briefed
from volunteering.arriving import NotYet, Ticked
from volunteering.first_times import Asks, Through

FIVE = "first_time"  # one of the five questions lies there; words are no answer to it, and are not kept


@pressed(Coming)
def coming(turn: Turn, person: Person, button: Coming) -> None:
    """Yes, I am coming. Whoever had cancelled in the meantime is on the list again, where there is a place."""
    date = activities.by_id(turn.tx, button.date)
    if date is None:
        turn.answer(joining.old_button.about())
        return
    if date.called_off_at is not None:
        turn.answer(signing.called_off.about(date=date.id))
    elif date.starts_at <= turn.now:
        turn.answer(signing.already_begun.about(date=date.id))
    elif _stands(turn, person, button.date) or (access.brings(person, date) and date.group_cancelled_at is None):
        turn.answer(prompts.see_you.about(date=date.id))
    else:
        say_signed_up(turn, signing_up.sign_up(turn.tx, person, date.id, turn.now, turn.rules))


def _stands(turn: Turn, person: Person, date_id: int) -> bool:
    signup = signups.of(turn.tx, date_id, person.id)
    return signup is not None and signup.state is SignupState.COMING


@pressed(TickAtTheEnd)
def tick_at_the_end(turn: Turn, person: Person, button: TickAtTheEnd) -> None:
    """This person was here: whoever is still to be ticked, or thanks when nobody is."""
    outcome = arriving.tick(turn.tx, person, button.date, button.person, arrived=True, now=turn.now, rules=turn.rules)
    shift = shifts.by_id(turn.tx, button.shift)
    if isinstance(outcome, NotYet):
        turn.answer(signing.too_early_to_tick.about(date=outcome.date.id), anew=True)
    elif not isinstance(outcome, Ticked) or shift is None:
        turn.answer(joining.not_for_you.about(), anew=True)
    elif shift.culture_contact_id == person.id and briefed.not_ticked(turn.tx, shift, person):
        turn.answer(briefing.not_ticked.about(shift=shift.id))
    else:
        turn.answer(briefing.all_ticked.about(shift=shift.id))


@pressed(AskMe)
def ask_me(turn: Turn, person: Person, _button: AskMe) -> None:
    """After the first time: yes, ask me."""
    _say_first_time(turn, first_times.begin(turn.tx, person, turn.now))


@pressed(AnswerFirstTime)
def answer_first_time(turn: Turn, person: Person, button: AnswerFirstTime) -> None:
    """An answer to one of the five questions; the fourth may open the list of what is on."""
    outcome = first_times.answer(turn.tx, person, button.question, button.choice, turn.now, turn.rules)
    shown = button.choice == "list" and not isinstance(outcome, first_times.NotForYou)
    if shown:
        turn.answer(signing.what_is_on.about(), anew=True)
    _say_first_time(turn, outcome, anew=shown)


def _say_first_time(turn: Turn, outcome: Asks | Through | first_times.NotForYou, *, anew: bool = False) -> None:
    match outcome:
        case Asks(question):
            turn.asks(FIVE, question=question)
            turn.answer(first_time.first_time_question.about(question=question), anew=anew)
        case Through(rings):
            turn.answer(first_time.first_time_through.about(rings=rings), anew=anew)
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(RatherTalk)
def rather_talk(turn: Turn, person: Person, _button: RatherTalk) -> None:
    """Rather a talk than questions: the coordinator rings."""
    if isinstance(first_times.rather_talk(turn.tx, person, turn.now, turn.rules), first_times.RatherTalk):
        turn.answer(first_time.first_time_through.about(rings=True))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(NoThanks)
def no_thanks(turn: Turn, person: Person, _button: NoThanks) -> None:
    """No questions, please."""
    if isinstance(first_times.no_thanks(turn.tx, person, turn.now), first_times.NoThanks):
        turn.answer(first_time.first_time_no_thanks.about())
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(FirstTimeAnswers)
def first_time_answers(turn: Turn, person: Person, button: FirstTimeAnswers) -> None:
    """What somebody answered, to the coordinator alone."""
    who = people.by_id(turn.tx, button.person)
    if who is None or not access.coordinates_person(person, who):
        turn.answer(joining.not_for_you.about(), anew=True)
    else:
        turn.answer(first_time.first_time_answers.about(person=who.id), anew=True)


@pressed(AskOthers)
def ask_others(turn: Turn, person: Person, button: AskOthers) -> None:
    """Ask others for this date."""
    match asking.ask(turn.tx, person, button.date, turn.now, turn.rules):
        case asking.OthersAsked(call) | asking.AskedAlready(call):
            turn.answer(helping.others_asked.about(asking=call.id), anew=True)
        case asking.NobodyToAsk(date):
            turn.answer(helping.nobody_to_ask.about(date=date.id), anew=True)
        case asking.EnoughCome(date):
            turn.answer(helping.enough_come.about(date=date.id), anew=True)
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(AskingReport)
def asking_report(turn: Turn, person: Person, button: AskingReport) -> None:
    """Who was asked, who answered, what it brought."""
    call = askings.by_id(turn.tx, button.asking)
    date = activities.by_id(turn.tx, call.activity_date_id) if call else None
    if call is None or date is None or not access.coordinates(person, date.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
    else:
        turn.answer(helping.others_asked.about(asking=call.id))


@pressed(HelpYes)
def help_yes(turn: Turn, person: Person, button: HelpYes) -> None:
    """Yes, I can help out: the first yes gets it."""
    _say_helping(turn, asking.answer(turn.tx, person, button.asking, yes=True, now=turn.now, rules=turn.rules))


@pressed(HelpNo)
def help_no(turn: Turn, person: Person, button: HelpNo) -> None:
    """Not this time: the asking ends."""
    _say_helping(turn, asking.answer(turn.tx, person, button.asking, yes=False, now=turn.now, rules=turn.rules))


def _say_helping(turn: Turn, outcome: asking.YesTaken | asking.Noted | asking.NotForYou | signing_up.Outcome) -> None:
    match outcome:
        case asking.YesTaken(date):
            turn.answer(helping.help_yes.about(date=date.id))
        case asking.Noted(date, yes=True):
            turn.answer(helping.help_enough.about(date=date.id))
        case asking.Noted(date):
            turn.answer(helping.help_no.about(date=date.id))
        case asking.NotForYou():
            turn.answer(joining.not_for_you.about(), anew=True)
        case _:
            say_signed_up(turn, outcome)


@pressed(Waiting)
def waiting(turn: Turn, person: Person, _button: Waiting) -> None:
    """What waits to be said, and what was not heard."""
    if any(access.coordinates(person, site_id) for site_id in person.site_ids):
        turn.answer(due_today.waiting.about())
    else:
        turn.answer(joining.not_for_you.about(), anew=True)
