"""Nothing said is ever lost: sessions and their events in SQLite, recordings in files, all of it sealed.

In: events and audio, handed over before they are acted on. Out: the same, after any kind of death of the process.

`database` the file and its revisions (`schema`, `tables`, `migrations/`); `journal` what happened in a session;
`media` what was recorded (`pcm` while it is spoken, `flac` afterwards); `seal` what stands between them and the
disk; `claim` who may write; `faults` what the disk reports, in a person's words.
"""
