"""From facts to events: what articles state, which statements are of one event, and its figures."""
