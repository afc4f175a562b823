"""The Interaction service: an interview, from the microphone to the report.

The way of the data: `listening` -> `service` -> `interview` (decide, apply) -> `speaking`; after the last
turn `feedback` -> `report`.
"""
