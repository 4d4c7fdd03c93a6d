"""A body as numbers: skeleton, motion and scene. No Qt, no files, nothing of routines."""
