"""The command line: one small file per verb, no Qt. In: arguments. Out: text or JSON, and an exit code.

A verb `listen` is a plain function of the same name in `cli/listen.py`, with typer annotations:

    def listen(
        file: Annotated[Path, typer.Argument(help="The recording.")],
        json: Annotated[bool, typer.Option("--json", help="One JSON line per utterance.")] = False,
    ) -> None:
        '''Turn a recording into utterances.'''

and a group of verbs (`sessions list`, `sessions show`) is a module with `app: typer.Typer`. Both are named in
the table of `cli/main.py`, which imports the module only when its verb is used: `--help` stays quick, and a
verb imports what is heavy (numpy, engines, compose) inside its function.

Results go to standard output, everything else to standard error. A verb lets InterviewError through: `main`
prints its sentence and hint and gives exit code 1 (2 for a UsageError); `raise typer.Exit(code)` for others.
"""
