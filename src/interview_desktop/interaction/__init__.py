"""The Interaction service: an interview, from the microphone to the report.

The way of the data, by rooms: `listening` (audio -> phrases, ends of turns) -> `service` and `conduct` -> `interview`
(state and input -> events), which asks `conversation` and `content` what an answer lacks -> `speaking`. After the
last turn `feedback` -> `report`.
"""
