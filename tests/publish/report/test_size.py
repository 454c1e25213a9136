from models.gazetteer import Gazetteer
from tests.publish.report.conftest import Render
from tests.publish.report.corpus import national_corpus
from tests.publish.report.pages import Page


def test_a_national_corpus_is_a_file_to_send_by_mail(gazetteer: Gazetteer, html: Render) -> None:
    made = html(national_corpus(gazetteer))
    data = Page(made).data
    assert (len(data["articles"]), len(data["events"])) == (5_000, 1_200)
    assert len(made.encode()) < 5_000_000
