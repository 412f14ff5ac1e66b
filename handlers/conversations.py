"""Every conversation of the bot, named once: importing them registers what a press does, and what words answer."""

from handlers import (  # noqa: F401 - they are here to be imported
    answers,
    asides,
    behalf,
    calling,
    changing,
    coming,
    contact,
    coordinating,
    days,
    farewell,
    finding,
    groups,
    house,
    ideas,
    inquiring,
    joining,
    letters,
    likings,
    meeting,
    membership,
    on_the_way,
    own_data,
    planning,
    prompting,
    putting_up,
    rota,
    settings,
    several,
    signing,
    ward_chats,
    wards,
    workbooks,
)
from handlers.turn import ON_PRESS, ON_WORDS

__all__ = ["ON_PRESS", "ON_WORDS"]
