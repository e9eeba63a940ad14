/// Placeholder.

