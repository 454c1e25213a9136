"""An invented news corpus with known truth, to measure how well copies and reports of one event are found."""

from benchmarks.synthetic.corpus import Corpus, make_corpus
from benchmarks.synthetic.frames import corpus_frames
from benchmarks.synthetic.machine import corpus_by_machine, read_by_machine

__all__ = ["Corpus", "corpus_by_machine", "corpus_frames", "make_corpus", "read_by_machine"]
