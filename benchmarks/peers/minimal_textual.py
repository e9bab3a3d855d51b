"""A minimal Textual program, to compare the start of the kiosk with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Ready when you are")


if __name__ == "__main__":
    Minimal().run()
