"""From files to core values: routines, exercises and muscle groups. YAML, no Qt."""
