"""The real thing behind each port: the clock, the screen lock, files, the desktop."""
