"""What people say and press, and what happens then; one file a conversation."""

from handlers.reading import register

__all__ = ["register"]
