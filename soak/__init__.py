"""The proof: the real program, killed again and again while people press, and a ledger that says what was lost."""
