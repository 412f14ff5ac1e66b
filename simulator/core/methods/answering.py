"""Answers: to a press of a button, to an inline query; and reactions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core import view
from simulator.core.errors import bad_request
from simulator.core.methods.target import chat_of, message_of
from simulator.core.posting import changed

if TYPE_CHECKING:
    from simulator.core.methods.request import Request

__all__ = ["METHODS"]

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(request: Request) -> bool:
    """End the spinner on a button, with or without words. Once, and in time; later it is too old."""
    world, params = request.world, request.params
    text = params.text("text")
    press = world.queries.get(params.text("callback_query_id"))
    if press is None or press.bot is not request.bot or press.answered is not None:
        raise bad_request(_TOO_OLD)
    if world.clock() - press.at > world.answer_within:
        raise bad_request(_TOO_OLD)
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = {"text": text, "show_alert": params.flag("show_alert"), "url": params.text("url") or None}
    shown = view.press_view(world, press)
    world.changed("callback_answer", press.message.chat, press.user, press=shown)
    if text:
        world.journal.say(
            "toast",
            user_id=press.user.id,
            chat_id=shown["chat_id"],
            message_id=press.message.id,
            sender=request.bot.full_name,
            from_bot=True,
            text=text,
        )
    return True


def answer_inline_query(request: Request) -> bool:
    """Keep the results for the person who asks."""
    results: Any = request.params.json("results", "can't parse results JSON object")
    if not isinstance(results, list) or len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH" if isinstance(results, list) else "expected an Array of InlineQueryResult")
    query = request.world.inline_queries.get(request.params.text("inline_query_id"))
    if query is None or query.bot is not request.bot or query.results is not None:
        raise bad_request(_TOO_OLD)
    query.results = results
    return True


def set_reaction(request: Request) -> bool:
    """React to a message with at most one emoji, or with none."""
    chat = chat_of(request)
    message = message_of(request, chat, "message to react not found")
    reactions: Any = request.params.json("reaction", "can't parse reaction types JSON object") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions[request.bot.id] = list(reactions)
    changed(request.world, message)
    return True


METHODS = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "setMessageReaction": set_reaction,
}
