"""Tries how a site can be read, and drafts its source file: `jejak sources probe URL`."""
