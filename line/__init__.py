"""The line to Telegram: the way in (poller, intake) and the way out (delivery of the outbox)."""
