"""Telegram itself: chats, updates and the Bot API, with a clock from outside and no web server."""
