"""The whole line once: what people write comes in, what is said goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.line.conftest import World


async def test_what_somebody_writes_is_taken_handled_and_answered(world: World) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]
        assert world.telegram.complaints == []


async def test_a_press_is_answered_and_its_effect_is_said(world: World) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        message = world.telegram.last_message(world.kari.id)
        press = world.telegram.press(world.kari.id, None, message["id"], label="Again")
        await world.settled(house)

        assert world.texts() == ["/start", "again"]
        assert press.answered is not None
