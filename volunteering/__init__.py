"""The rules of the house, as pure functions, and its verbs: sign up, cancel, hand over, welcome."""
