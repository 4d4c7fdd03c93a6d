"""What the app knows. No Qt, no YAML, no disk, no clock."""
