"""`python -m newslint`."""

from .cli import main

main(prog_name="newslint")
