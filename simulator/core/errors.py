"""What can go wrong, in the Bot API's own words."""

from __future__ import annotations

from typing import Any

__all__ = ["ApiError", "NotPossibleError", "bad_request", "conflict", "forbidden", "too_many"]


class ApiError(Exception):
    """An answer of the Bot API that is not ``ok``.

    Attributes:
        status: HTTP status and ``error_code`` alike.
        description: the sentence, with its prefix.
        parameters: ``retry_after`` or ``migrate_to_chat_id``, or nothing.
        complaint: the request broke the API's description, or asked for what the simulator cannot do.
    """

    def __init__(
        self, status: int, description: str, parameters: dict[str, Any] | None = None, *, complaint: bool = False
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters
        self.complaint = complaint

    def body(self) -> dict[str, Any]:
        """Return the JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class NotPossibleError(ValueError):
    """A person cannot do this: the button is not there, the chat is not theirs, the bot is blocked."""


def bad_request(text: str, **parameters: int) -> ApiError:
    """Return a 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {text}", parameters)


def complaint(text: str) -> ApiError:
    """Return a 400 of the simulator itself, which stays on record."""
    return ApiError(400, f"Bad Request: simulator: {text}", complaint=True)


def forbidden(text: str) -> ApiError:
    """Return a 403: the person or group does not want to hear from the bot."""
    return ApiError(403, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    """Return a 409: two ask for the same updates."""
    return ApiError(409, f"Conflict: {text}")


def too_many(retry_after: int) -> ApiError:
    """Return a 429 that asks to wait ``retry_after`` seconds."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
