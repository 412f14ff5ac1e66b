"""The program: command line, settings, and the one place that wires everything together."""
