"""What sessions came to, over time: results of sessions in, trends, attempts, stories and a practice plan out. Pure."""
