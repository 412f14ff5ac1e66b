"""What the clock says, and what happens then: one file a prompt, and `planner`, which works them out anew."""

from schedules import reminder
from schedules.prompt import Wanted

PROMPTS: tuple[Wanted, ...] = (reminder,)
