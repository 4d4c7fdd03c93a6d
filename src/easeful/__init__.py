"""Easeful guides a person through gentle neck, shoulder and breathing routines."""

__version__ = "0.1.0"
