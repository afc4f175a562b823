"""Text in, heard speech out: clause by clause, cached, with captions that follow the loudspeaker.

`voice` is what the service holds; `clauses` cuts the text; `synthesis` makes and prepares the pieces, `speech_cache`
keeps them; `captions` says when which word is heard.
"""
