"""The pages: one a file. Each shows and asks; what follows which is decided in ``ui.way``."""
