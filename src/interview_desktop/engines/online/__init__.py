"""Whether a service on the network may be used now, and why not: pure decisions, and the clients' common limits."""
