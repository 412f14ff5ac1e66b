"""What can go so wrong with the line that the program has to stop."""


class TokenRefused(Exception):
    """Telegram does not know the token: it was mistyped, or revoked at BotFather."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram does not accept the bot's token. It was mistyped, or revoked. "
            "Ask @BotFather for the present one (/mybots, API Token) and set KULTURKONTAKT_TOKEN."
        )


class WebhookRefused(Exception):
    """Telegram will not have this webhook: the address, the certificate or the port is not to its liking."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"Telegram refuses the webhook: {why.rstrip('.')}. Check KULTURKONTAKT_WEBHOOK_URL: an address that can be "
            "reached from outside, with a certificate, on port 443, 80, 88 or 8443."
        )


class CannotListen(Exception):
    """Nothing can be heard at the address on which the webhook is to listen."""

    def __init__(self, listen: str, why: str) -> None:
        super().__init__(
            f"{listen} cannot be listened on: {why}. Change KULTURKONTAKT_WEBHOOK_LISTEN, or free the port."
        )
