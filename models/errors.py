"""Every error the program raises on purpose.

Parsers are total: text that says nothing yields `None` or `()`. An exception means that an input
file is broken, that a command was used wrongly, or that a check failed::

    JejakError
    ├── UsageError        the command was used wrongly (exit 2)
    │   └── WorkspaceBusy another run holds the workspace
    ├── InputError        a file from outside is broken; names the file and where in it
    │   └── SourceError   a source file
    ├── ArchiveError      a WARC file cannot be read
    ├── DataError         a data file under models/ is broken (a packaging bug)
    └── CheckFailed       the work is done but its checks fail; nothing is published (exit 3)

All others end a command with 1.
"""


class JejakError(Exception):
    """Base of all errors raised on purpose; its text is fit to be shown to a user."""


class UsageError(JejakError):
    """The command was used wrongly."""


class WorkspaceBusy(UsageError):
    """Another run holds the workspace."""


class InputError(JejakError):
    """A file from outside is broken; the text names the file and where in it."""


class SourceError(InputError):
    """A source file is not valid."""


class ArchiveError(JejakError):
    """A WARC file cannot be read."""


class DataError(JejakError):
    """A data file under models/ is broken, which is a packaging bug."""


class CheckFailed(JejakError):
    """The work is done but its checks fail, so nothing was published."""
