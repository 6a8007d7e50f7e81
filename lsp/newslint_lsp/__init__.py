"""The language server of newslint: one more door to the engine.

`server` holds the life of a session and `features` what is done on request; `session` schedules what is said and when,
`background` what goes on meanwhile, and `slow` is the process of the slow rules. `workspace` keeps the stories and their
editions, `story` one open file, `rooms` which rules hold for it, `moved` what still stands while it is typed, `archive`
where the stories of an archive stand in their file. `convert` alone knows ranges. `actions` and `commands` are what can be
done about a finding; `pages`, `mentions`, `settings_pages` and `desk_files` what is shown of stories and of settings.
"""
