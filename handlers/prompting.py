"""What people answer to what the bot said by itself."""

from handlers.signing import say_signed_up
from handlers.turn import Turn, pressed
from messages.buttons import AnswerFirstTime, AskMe, Coming, FirstTimeAnswers, NoThanks, RatherTalk, TickAtTheEnd
from messages.screens import briefing, first_time, joining, prompts, signing
from storage import activities, people, shifts, signups
from storage.records import Person, SignupState
from volunteering import access, arriving, first_times, signing_up
from volunteering import briefing as briefed
from volunteering.arriving import NotYet, Ticked
from volunteering.first_times import Asks, Through


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
    _say_first_time(turn, outcome)
    if button.choice == "list" and not isinstance(outcome, first_times.NotForYou):
        turn.answer(signing.what_is_on.about(), anew=True)


def _say_first_time(turn: Turn, outcome: Asks | Through | first_times.NotForYou) -> None:
    match outcome:
        case Asks(question):
            turn.answer(first_time.first_time_question.about(question=question))
        case Through(rings):
            turn.answer(first_time.first_time_through.about(rings=rings))
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
