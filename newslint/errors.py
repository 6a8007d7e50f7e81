"""What a user set up wrongly. One kind of exception, so that every door can say it in one place and stop with exit code 2."""


class SettingError(Exception):
    """A file of settings (configuration, ledger, pack, names, words) that cannot be read. The message is for the user: file,
    line and column, what is wrong and what to do, and where it helps the line with a caret."""
