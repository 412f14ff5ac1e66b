"""The store's tables, as numbered SQL files; see `storage.migrate`."""
