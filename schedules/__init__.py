"""What the clock says, and what happens then: one file a prompt, and `planner`, which works them out anew."""

from schedules import (
    briefing,
    call_list,
    due_today,
    first_time,
    not_ticked,
    plan_ends,
    reminder,
    thanks,
    ward_group,
)
from schedules.prompt import Wanted

PROMPTS: tuple[Wanted, ...] = (
    reminder,
    briefing,
    not_ticked,
    thanks,
    first_time,
    plan_ends,
    call_list,
    due_today,
    ward_group,
)
