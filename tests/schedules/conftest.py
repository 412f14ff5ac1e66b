"""The clock's rules are told on the same small home as the others."""

from tests.volunteering.conftest import home

__all__ = ["home"]
