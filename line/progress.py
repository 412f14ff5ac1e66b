"""What earlier tries to say a row left behind."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """What earlier tries left behind, kept as the row's note while it waits.

    Attributes:
        parts_said: of a message cut into several, how many were said.
        doubts: how often nobody knew whether it was said.
    """

    parts_said: int = 0
    doubts: int = 0

    def note(self, name: str) -> str:
        """As the store keeps it, with the class of the failure."""
        return f"{name} parts={self.parts_said} doubts={self.doubts}"

    @classmethod
    def of(cls, note: str | None) -> "Progress":
        """Read what `note` wrote; nothing behind it yet when it is empty."""
        if not note:
            return cls()
        facts = dict(word.split("=", 1) for word in note.split() if "=" in word)
        return cls(int(facts.get("parts", 0)), int(facts.get("doubts", 0)))

    def doubted(self) -> "Progress":
        """Once more nobody knows whether it was said."""
        return Progress(self.parts_said, self.doubts + 1)
