"""One call of the Bot API from its token to its answer."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.core.description import described_methods, fields_of, wire_faults
from simulator.core.errors import ApiError, complaint
from simulator.core.journal import Call
from simulator.core.methods import BEHAVIOUR, Request
from simulator.core.methods.queue import Noted, read_poll
from simulator.core.params import Params

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.core.failures import Failure
    from simulator.core.model import Bot, Json, JsonValue, Upload
    from simulator.core.world import World

__all__ = ["Answer", "answer_call", "authorise"]

_TOKEN = re.compile(r"\d{1,18}:[A-Za-z0-9_-]{1,80}")
_MARKUP = "reply_markup"
_ALSO_TAKEN = {
    # a keyboard of the wrong sort is a keyboard; that it is the wrong sort, Telegram says itself
    _MARKUP: ["InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply"],
    # answers of a poll were plain texts once, and still may be
    "options": ["Array of InputPollOption", "Array of String"],
}
_LEFT_TO_TELEGRAM = frozenset({_MARKUP, "commands", "scope"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call is answered with.

    Attributes:
        status: the HTTP status.
        body: the JSON body.
        headers: more headers (``Retry-After``).
        delay: seconds that the server waits before it answers.
        drop: reset the connection instead of answering.
        html: answer with a web page, as a proxy in between would.
        wait: seconds for which ``getUpdates`` may wait for something to come; 0 if there is something.
    """

    status: int
    body: Json
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drop: bool = False
    html: bool = False
    wait: float = 0.0

    @property
    def result(self) -> JsonValue:
        """The ``result`` of a call that went well.

        Raises:
            KeyError: it did not go well.
        """
        return self.body["result"]


def authorise(world: World, token: str) -> Bot:
    """Return the bot of a token.

    Raises:
        ApiError: 401.
    """
    if not _TOKEN.fullmatch(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    bot = world.bot_by_token(token)
    if bot is None:
        raise ApiError(401, "Unauthorized")
    return bot


def answer_call(
    world: World, token: str, method: str, params: Mapping[str, Any], files: Mapping[str, Upload]
) -> Answer:
    """Answer one call and keep a record of it."""
    try:
        bot = authorise(world, token)
    except ApiError as error:
        return _refused(error)
    name = described_methods().get(method.lower(), method)
    call = Call(world.journal.seq, world.clock(), bot.id, name, _shown(params, files, token))
    world.journal.calls.append(call)
    failure = world.failures.take(name, str(params.get("chat_id", "")))
    answer = _answered(world, bot, call, Params(name, params, files), failure)
    if failure is not None:
        left = [one.as_json() for one in world.failures.waiting]
        world.journal.event("failures", failures=left, limits=world.limits.enabled)
    call.status = 0 if answer.drop else answer.status
    call.description = answer.body.get("description")
    call.result = answer.body.get("result")
    if not (name == "getUpdates" and answer.status == 200):
        world.journal.event("call", call=call.as_json())
    return answer


def _shown(params: Mapping[str, Any], files: Mapping[str, Upload], token: str) -> Json:
    shown: Json = {}
    for name, value in params.items():
        shown[name] = value.replace(token, "<token>") if isinstance(value, str) else value
    for name, upload in files.items():
        shown[name] = f"<file {upload.name}, {len(upload.data)} bytes>"
    return shown


def _answered(world: World, bot: Bot, call: Call, params: Params, failure: Failure | None) -> Answer:
    spoiled = failure is not None and (failure.status or failure.drop_connection)
    if failure is not None and spoiled and not failure.after_effect:
        return _failed(failure)
    try:
        result = _run(world, bot, params)
        call.reached = True
    except ApiError as error:
        call.complaint = error.complaint
        return _refused(error)
    if failure is not None and spoiled:
        return _failed(failure)
    body: Json = {"ok": True, "result": result}
    if isinstance(result, Noted):
        body = {"ok": True, "result": result.result, "description": result.description}
    wait = float(read_poll(Request(world, bot, params))[2]) if call.method == "getUpdates" and not result else 0.0
    return Answer(200, body, delay=failure.delay if failure else 0.0, wait=wait)


def _refused(error: ApiError) -> Answer:
    retry = (error.parameters or {}).get("retry_after")
    return Answer(error.status, error.body(), {"Retry-After": str(retry)} if retry is not None else {})


def _failed(failure: Failure) -> Answer:
    refused = _refused(failure.error())
    return Answer(
        refused.status,
        refused.body,
        refused.headers,
        delay=failure.delay,
        drop=failure.drop_connection,
        html=failure.html,
    )


def _run(world: World, bot: Bot, params: Params) -> JsonValue:
    name = params.method
    if name.lower() not in described_methods():
        raise ApiError(404, "Not Found: method not found")
    faults = _faults(params)
    if faults:
        raise complaint(f"{name}: {'; '.join(faults[:5])}")
    behaviour = BEHAVIOUR.get(name)
    if behaviour is None:
        raise complaint(f"method {name} has no behaviour here; these have: {', '.join(sorted(BEHAVIOUR))}")
    return behaviour(Request(world, bot, params))


def _faults(params: Params) -> list[str]:
    """Return where a request breaks the description; what Telegram has words of its own for is left to it."""
    fields = fields_of(params.method)
    attached = _attachments(params)
    names = {*params.values, *params.files}
    faults = [f"there is no field {name}" for name in names if name not in fields and name not in attached]
    for name, field_ in fields.items():
        if name in params.files:
            if "InputFile" not in field_["types"]:
                faults.append(f"{name} takes no file")
        elif name in params.values:
            value = params.values[name]
            if value == "" or (name in _LEFT_TO_TELEGRAM and _telegram_says(name, value)):
                continue
            faults += wire_faults({**field_, "types": _ALSO_TAKEN.get(name, field_["types"])}, value)
        elif field_["required"]:
            faults.append(f"the field {name} is missing")
    return faults


def _attachments(params: Params) -> set[str]:
    """Return the names of parts that stand as ``attach://name`` in a parameter."""
    texts = [v if isinstance(v, str) else json.dumps(v) for v in params.values.values()]
    return {name for name in params.files if any(f"attach://{name}" in text for text in texts)}


def _telegram_says(name: str, value: JsonValue) -> bool:
    """Return whether the behaviour itself refuses this value, in Telegram's words."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return True
    if name == "commands":
        return not isinstance(value, list)
    if name == "scope":
        return not isinstance(value, dict) or "type" not in value or not str(value["type"]).startswith(_SCOPE_STARTS)
    if not isinstance(value, dict):
        return True
    rows = value.get("inline_keyboard", value.get("keyboard", []))
    return not isinstance(rows, list) or not all(isinstance(row, list) for row in rows)


_SCOPE_STARTS = ("default", "all_", "chat")
