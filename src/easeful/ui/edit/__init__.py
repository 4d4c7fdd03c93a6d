"""The editor page: one text, seen as text or as cards."""
