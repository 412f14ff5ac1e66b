"""What the program logs, and where: plain lines on standard error, never with the token or what people wrote."""

import logging
import sys
import warnings
from collections.abc import Sequence

from line.secrets import Secrets, guard


def set_up(hidden: Sequence[str], *, debug: bool) -> Secrets:
    """Let the program log on standard error, without what is to be hidden: the bot's token, the webhook's secret.

    Returns the filter, for what is printed by other ways.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    logging.captureWarnings(capture=True)
    if not debug:
        warnings.simplefilter("ignore")
    secrets = Secrets(hidden)
    guard(secrets)
    return secrets
