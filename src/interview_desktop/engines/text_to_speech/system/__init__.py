"""The voices of Windows and macOS: `engine` is what others use; `process` keeps a `child` in which the driver runs."""
