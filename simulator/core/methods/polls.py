"""Polls and quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request
from simulator.core.keyboards import ensure_sendable, read_markup
from simulator.core.methods.sending import envelope, send
from simulator.core.methods.target import chat_of, message_of
from simulator.core.methods.words import read_words
from simulator.core.model import Bot, Json, Message, User
from simulator.core.posting import changed
from simulator.core.render import person_json

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.params import Params
    from simulator.core.world import World

__all__ = ["METHODS", "cast_vote"]


def send_poll(request: Request) -> Json:
    """Ask a question with two to twelve answers."""
    params = request.params
    question, entities = read_words(request, "question", mode="question_parse_mode", given="question_entities")
    options = _options(request)
    to = envelope(request, "poll")
    if not question:
        raise bad_request("poll question must be non-empty")
    if len(question) > 300:
        raise bad_request("poll question length must not exceed 300")
    if not 2 <= len(options) <= 12:
        raise bad_request(
            "poll must have at least 2 option" if len(options) < 2 else "poll can't have more than 12 options"
        )
    poll: Json = {"id": request.world.digits(19), "question": question}
    if entities:
        poll["question_entities"] = entities
    poll |= {
        "options": options,
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": params.flag("is_anonymous", default=True),
        "type": params.text("type", "regular"),
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": params.flag("allows_revoting", default=params.text("type", "regular") != "quiz"),
        "members_only": params.flag("members_only"),
    }
    poll |= _quiz(request, params, len(options)) if poll["type"] == "quiz" else {}
    message = send(request, to, {"poll": poll, "_votes": {}})
    request.world.polls[poll["id"]] = message
    return request.show(message)


def _options(request: Request) -> list[Json]:
    given: Any = request.params.json("options", "can't parse options JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of InputPollOption")
    options = []
    for number, one in enumerate(given):
        option = {"text": one} if isinstance(one, str) else one
        text, entities = read_words(
            request, "text", request.params.nested(option), mode="text_parse_mode", given="text_entities"
        )
        if not text:
            raise bad_request("poll option must be non-empty")
        if len(text) > 100:
            raise bad_request("poll options length must not exceed 100")
        shown: Json = {"persistent_id": str(number), "text": text, "voter_count": 0}
        options.append({**shown, "text_entities": entities} if entities else shown)
    return options


def _quiz(request: Request, params: Params, count: int) -> Json:
    right: Any = params.json("correct_option_ids", "can't parse correct option identifiers JSON object")
    if not isinstance(right, list) or not right or not all(0 <= number < count for number in right):
        raise bad_request("wrong correct option ID specified")
    shown: Json = {"correct_option_ids": right}
    text, entities = read_words(request, "explanation", mode="explanation_parse_mode", given="explanation_entities")
    if text:
        shown |= {"explanation": text, "explanation_entities": entities}
    return shown


def stop_poll(request: Request) -> Json:
    """Close a poll and return it as it ended."""
    markup = read_markup(request.params)
    chat = chat_of(request)
    message = message_of(request, chat, "message with poll to stop not found")
    poll = message.content.get("poll")
    if poll is None:
        raise bad_request("message is not a poll")
    if message.sender is not request.bot:
        raise bad_request("poll can't be stopped")
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    ensure_sendable(markup, private=chat.private)
    poll["is_closed"] = True
    message.inline_keyboard = markup[1] if markup and markup[0] == "inline" else None
    changed(request.world, message)
    _tell(request.world, message, request.bot)
    shown: Json = request.show(message)["poll"]
    return shown


def cast_vote(world: World, message: Message, user: User, chosen: list[int]) -> None:
    """Count a person's vote; an empty list takes it back. The bot that asked hears of it.

    ``poll_answer`` comes for polls that are not anonymous, ``poll`` when the numbers of the bot's own poll change.
    """
    poll, votes = message.content["poll"], message.content["_votes"]
    if chosen:
        votes[user.id] = sorted(set(chosen))
    else:
        votes.pop(user.id, None)
    for number, option in enumerate(poll["options"]):
        option["voter_count"] = sum(number in picked for picked in votes.values())
    poll["total_voter_count"] = len(votes)
    changed(world, message)
    if not isinstance(message.sender, Bot):
        return
    _tell(world, message, message.sender)
    if not poll["is_anonymous"]:
        answer: Json = {
            "poll_id": poll["id"],
            "user": person_json(user),
            "option_ids": votes.get(user.id, []),
            "option_persistent_ids": [str(number) for number in votes.get(user.id, [])],
        }
        world.update(message.sender, "poll_answer", answer, queue=f"poll:{poll['id']}")


def _tell(world: World, message: Message, bot: Bot) -> None:
    body = world.render.content(message.content["poll"], bot)
    world.update(bot, "poll", body, queue=f"poll:{body['id']}")


METHODS = {"sendPoll": send_poll, "stopPoll": stop_poll}
