"""How the trained parts of `models` are made. Not part of the installed program."""
