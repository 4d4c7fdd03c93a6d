"""What pages are made of, one widget a file. They are given what to show and compute nothing."""
