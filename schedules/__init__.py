"""What the clock says, and what happens then: one file a prompt, and `planner`, which works them out anew."""

from schedules import briefing, call_list, first_time, not_ticked, reminder, thanks
from schedules.prompt import Wanted

PROMPTS: tuple[Wanted, ...] = (reminder, briefing, not_ticked, thanks, first_time, call_list)
