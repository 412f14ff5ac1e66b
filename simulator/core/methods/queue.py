"""Updates: fetched, or sent to a webhook; and who the bot is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from simulator.core.errors import bad_request, conflict
from simulator.core.render import person_json
from simulator.core.updates import ALL_KINDS, DEFAULT_KINDS, Webhook

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.model import Json, JsonValue

__all__ = ["METHODS", "read_poll"]

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})


def get_me(request: Request) -> Json:
    """Tell the bot who it is."""
    bot = request.bot
    cannot = (
        "can_connect_to_business", "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics",
        "can_manage_bots", "supports_inline_queries",
    )  # fmt: skip
    more = {"can_join_groups": True, "can_read_all_group_messages": not bot.privacy, **dict.fromkeys(cannot, False)}
    return {**person_json(bot), **more}


def read_poll(request: Request) -> tuple[int, int, int]:
    """Return offset, limit and timeout of ``getUpdates``, brought into their bounds."""
    limit = request.params.integer("limit", 100)
    timeout = request.params.integer("timeout")
    return request.params.integer("offset"), min(max(limit, 1), 100), min(max(timeout, 0), 50)


def get_updates(request: Request) -> list[Json]:
    """Return what waits now; the waiting itself is the server's business."""
    queue = request.bot.queue
    if queue.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _set_allowed(request)
    offset, limit, _ = read_poll(request)
    return [update.as_json() for update in queue.fetch(offset, limit)]


def _set_allowed(request: Request) -> None:
    """Keep which kinds the bot wants. What is missing or no JSON changes nothing; an empty list is the default."""
    if "allowed_updates" not in request.params:
        return
    given: Any = request.params.json("allowed_updates")
    if not isinstance(given, list):
        return
    named = {str(kind).lower() for kind in given} & set(ALL_KINDS)
    request.bot.queue.allowed = frozenset(named) or DEFAULT_KINDS


def set_webhook(request: Request) -> JsonValue:
    """Set where updates are sent; an empty address deletes it. Plain http is taken for this machine only."""
    params, queue = request.params, request.bot.queue
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return delete_webhook(request)
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _check_url(url)
    _set_allowed(request)
    if params.flag("drop_pending_updates"):
        queue.clear()
    new = Webhook(
        url,
        secret,
        min(max(params.integer("max_connections", 40), 1), 100),
        "certificate" in params.files,
        params.text("ip_address"),
    )
    old = queue.webhook
    same = (old.url, old.secret, old.max_connections) == (new.url, new.secret, new.max_connections)
    if same:
        return Noted("Webhook is already set")
    queue.webhook = new
    queue.webhook_changed()
    return Noted("Webhook was set")


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if parts.hostname in _LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in {None, 80, 88, 443, 8443}:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


class Noted:
    """A result that comes with a description."""

    def __init__(self, description: str, result: object = True) -> None:
        self.description = description
        self.result = result


def delete_webhook(request: Request) -> Noted:
    """Go back to ``getUpdates``."""
    queue = request.bot.queue
    if request.params.flag("drop_pending_updates"):
        queue.clear()
    if not queue.webhook.url:
        return Noted("Webhook is already deleted")
    queue.webhook = Webhook()
    queue.webhook_changed()
    return Noted("Webhook was deleted")


def get_webhook_info(request: Request) -> Json:
    """Tell where updates go and how that went."""
    queue = request.bot.queue
    hook = queue.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": hook.certificate,
        "pending_update_count": len(queue.pending()),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
        if hook.ip_address:
            info["ip_address"] = hook.ip_address
    if hook.last_error_date:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if queue.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = [kind for kind in ALL_KINDS if kind in queue.allowed]
    return info


def log_out(_: Request) -> bool:
    """Agree: there is no other server to go to."""
    return True


METHODS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": log_out,
}
