"""Everything the bot says: words in nb, da and en, screens, buttons; reading what people write."""
