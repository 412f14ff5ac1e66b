"""The methods of the Bot API that have behaviour here, one table of them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from simulator.core.methods import answering, chats, editing, media, moving, polls, profile, queue, sending
from simulator.core.methods.request import Request

__all__ = ["BEHAVIOUR", "Request"]

Method: TypeAlias = Callable[[Request], Any]

BEHAVIOUR: dict[str, Method] = {
    **queue.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **polls.METHODS,
    **editing.METHODS,
    **moving.METHODS,
    **answering.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
"""By the name in the description. A described method that is not here is answered with a complaint."""
