"""What a question to the store is, and the moment at which all of them are asked."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from storage.tx import Tx

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
Ask = Callable[[Tx], Any]
