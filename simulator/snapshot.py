"""The snapshot of the control API: everything the page needs to draw itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core import view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.core.model import Json
    from simulator.core.telegram import Telegram

__all__ = ["snapshot"]

_TAIL = 50


def snapshot(telegram: Telegram, *, zone: str, pinned: Sequence[int]) -> Json:
    """Return how things stand now; the shape is described in the README beside this module.

    Args:
        telegram: what to show.
        zone: name of the time zone in which the page shows times.
        pinned: persons whom the page shows first.
    """
    world = telegram.world
    shown = [call for call in telegram.calls[-10 * _TAIL :] if call.method != "getUpdates" or call.status != 200]
    return {
        "seq": world.journal.seq,
        "clock": world.clock().isoformat(),
        "zone": zone,
        "bots": [view.bot_view(bot) for bot in world.bots.values()],
        "pinned": [user_id for user_id in pinned if user_id in world.users],
        "users": [view.user_view(world, user) for user in world.users.values()],
        "groups": [view.group_view(group) for group in world.groups.values() if group.migrated_to is None],
        "calls": [call.as_json() for call in shown[-_TAIL:]],
        "failures": [failure.as_json() for failure in world.failures.waiting],
        "limits": world.limits.enabled,
    }
