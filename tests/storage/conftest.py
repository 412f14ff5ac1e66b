"""Places for stores, and programs of their own that use one until they are told to stop, or are killed."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("child.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home.db"


class Child:
    """Another program on the same store; see child.py for what it can do."""

    def __init__(self, *words: str | Path | int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(CHILD), *(str(word) for word in words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """The next thing it says; waits until it says something."""
        assert self.process.stdout is not None
        said = self.process.stdout.readline().rstrip("\n")
        assert said, self.process.stderr.read() if self.process.stderr else ""
        return said

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def kill(self) -> list[str]:
        """End it as a power cut would; what it had still said by then."""
        self.process.kill()
        if self.process.stdout is None or self.process.stdout.closed:
            return []
        said, _ = self.process.communicate()
        return said.splitlines()

    def rest(self) -> list[str]:
        """What it says until it ends by itself; it ends well."""
        said, wrong = self.process.communicate()
        assert self.process.returncode == 0, wrong
        return said.splitlines()


@pytest.fixture
def start() -> Iterator[Callable[..., Child]]:
    """Start another program; whatever still runs at the end of the test is killed."""
    begun: list[Child] = []

    def starter(*words: str | Path | int) -> Child:
        begun.append(Child(*words))
        return begun[-1]

    yield starter
    for each in begun:
        each.kill()


@pytest.fixture
def anyones() -> Iterator[Path]:
    """A folder that everybody can look into but only its owner can write; that of a test is its owner's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
