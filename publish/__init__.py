"""From facts to tables, events, a release and its HTML report."""
