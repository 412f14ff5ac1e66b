"""What can be wrong with a store. Each fault says in one plain sentence what it is and what to do about it."""


class StoreFault(Exception):
    """The store cannot be used as it stands; nothing was changed."""


class KeyMissing(StoreFault):
    """There is a store, but not the file with its key. A new key is never made beside an old store."""


class WrongKey(StoreFault):
    """The file was not written with this key, or is no store of ours."""


class Damaged(StoreFault):
    """The key is right, but the pages are not."""


class TooNew(StoreFault):
    """A later version of the program has written this store."""


class InUse(StoreFault):
    """Another copy of the bot is running on this store."""


class StoreBusy(StoreFault):
    """Another program writes something long; it passes by itself."""


class StoreFull(StoreFault):
    """The disk is full or cannot be written; what was asked for was not done."""
