"""The screens: everything the bot can say, one function each, gathered by subject.

Importing this package makes all of them known to `messages.view.SCREENS`.
"""

from messages.screens import (
    calling,
    coming,
    contact,
    coordinating,
    days,
    groups,
    ideas,
    inquiring,
    joining,
    meaning,
    meeting,
    membership,
    news,
    on_the_way,
    own_data,
    people,
    prompts,
    reporting,
    settings,
    signing,
    talking,
)

__all__ = [
    "calling",
    "coming",
    "contact",
    "coordinating",
    "days",
    "groups",
    "ideas",
    "inquiring",
    "joining",
    "meaning",
    "meeting",
    "membership",
    "news",
    "on_the_way",
    "own_data",
    "people",
    "prompts",
    "reporting",
    "settings",
    "signing",
    "talking",
]
