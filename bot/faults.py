"""What ends a command, and its exit status (contract): 2 the input or the settings are wrong, 1 anything else."""

from line.faults import CannotListen, TokenRefused, WebhookRefused
from storage.faults import KeyMissing, StoreFault, WrongKey


class WrongInput(Exception):
    """What was asked for cannot be, and nothing was changed. Every fault is named, one sentence each."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Failed(Exception):
    """It failed for another reason than what was asked for; the sentence says what to do."""


EXPECTED = (WrongInput, Failed, StoreFault, TokenRefused, CannotListen, WebhookRefused)


def status_of(error: BaseException) -> int:
    """The exit status that a fault stands for."""
    return 2 if isinstance(error, WrongInput | KeyMissing | WrongKey | TokenRefused | WebhookRefused) else 1
