"""What can go so wrong with the line that the program has to stop."""


class TokenRefused(Exception):
    """Telegram does not know the token: it was mistyped, or revoked at BotFather."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram does not accept the bot's token. It was mistyped, or revoked. "
            "Ask @BotFather for the present one (/mybots, API Token) and set KULTURKONTAKT_TOKEN."
        )
