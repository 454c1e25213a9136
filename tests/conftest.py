"""What holds for every test."""

import signal

# Started in the background of a shell, as CI may start it, pytest ignores SIGINT, and so would every process of the
# tests on Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
