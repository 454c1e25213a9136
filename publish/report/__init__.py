"""The report of a release: one HTML file to read, search and follow every figure to its words."""

from publish.report.downloads import Download
from publish.report.page import render

__all__ = ["Download", "render"]
