"""Telegram for your own machine: a Bot API server on the loopback, for trying bots and for tests."""
