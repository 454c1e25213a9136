"""The tables as files, and what describes them: all made from the schema."""
