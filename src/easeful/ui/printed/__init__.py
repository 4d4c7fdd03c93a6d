"""The printed sheet: laid out in points, painted on paper. Needs no window."""
