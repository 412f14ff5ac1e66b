"""The line to Telegram: the way in (poller, inbox) and the way out (bucket, delivery of the outbox)."""
