"""How fast it is, in figures: `python -m benchmarks` (or `make bench`). No test; nothing here fails for being slow."""
