"""The commands of newslint, a module each: they read what the user says, call the engine, and print. They never decide."""
