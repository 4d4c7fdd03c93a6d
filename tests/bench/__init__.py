"""What `make bench` measures, and against what: floors and goals are in the README."""
