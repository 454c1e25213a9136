"""From a news source to WARC files.

`source_files.load_sources` reads what to crawl, `run.crawl` crawls it into a workspace and returns
what came of it. Everything else serves these two.
"""
