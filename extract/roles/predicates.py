"""What the words around a figure say of the people that it counts: what they are, become, enter or come from.

"36 guru menjadi calon guru penggerak", "6 orang sebagai pengajar praktik", "2 orang dari dinas".
Sources: codebook, `counts` and rulings 7, 13.
"""

import re

from extract.facts import Group
from extract.mentions import CountMention

_ROLE = r"(?P<noun>(?:calon[ ])?(?:pengajar[ ]pra[kc]?tik|fasilitator|guru[ ]penggerak))"
# "36 guru dinyatakan lolos menjadi calon guru penggerak"
_becomes = re.compile(
    rf"""
    [ ](?:\w+[ ]){{0,4}}?                                         # " dinyatakan lolos "
    (?:menjadi|sebagai|bertugas[ ]sebagai|berlatar|untuk[ ]peran|seleksi)[ ]  # "menjadi "
    {_ROLE}
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "dari 30 yang lulus itu ada 6 orang sebagai pengajar praktik"
_serves_as = re.compile(
    rf"[ ](?:yang[ ])?(?:(?:berperan|bertugas)[ ])?sebagai[ ]{_ROLE}",
    re.IGNORECASE,
)
# "37 orang, semuanya guru penggerak"
_are_all = re.compile(
    r"[ ]?,[ ](?:semua|seluruh|kesemua)nya[ ](?:adalah[ ]|ialah[ ])?" + _ROLE,
    re.IGNORECASE,
)
# "53 peserta berasal dari guru SD dan SMP"
_are_teachers = re.compile(
    r"[ ](?:yang[ ])?(?:berasal[ ]dari|terdiri[ ](?:dari|atas))[ ](?:para[ ])?guru\b", re.IGNORECASE
)
_as_participants = re.compile(r"[ ](?:yang[ ]hadir[ ])?sebagai[ ]peserta\b", re.IGNORECASE)
# "16 orang dari Program Guru Penggerak", "600 guru yang telah mengikuti Program Guru Penggerak"
_from_the_programme = re.compile(
    r"""
    [ ](?:guru[ ])?
    (?:dari | (?:yang[ ])?(?:telah|sudah|pernah)[ ](?:mengikuti|menempuh|menyelesaikan))[ ]
    (?:program[ ]|pendidikan[ ])*(?:guru[ ]penggerak|P?PGP)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "36 guru dari kabupaten itu mengikuti program pendidikan guru penggerak"
_enters = re.compile(
    r"""
    [ ](?:[^.;\s]+[ ]){0,6}?                                      # " dari kabupaten itu "
    (?:masuk[ ]sasaran|mengikuti|peserta|menjadi[ ]sasaran)[ ]    # "mengikuti "
    (?:\w+[ ]){0,3}?                                              # "program "
    (?:P?PGP|pendidikan[ ]guru[ ]penggerak|guru[ ]penggerak)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Pendidikan Guru Penggerak yang diikuti 21 peserta"
_of_the_programme = re.compile(
    r"""
    \b(?:(?:pendidikan|program)[ ]guru[ ]penggerak|P?PGP)\b
    [^.;]{0,60}\bdiikuti[ ](?:oleh[ ]|sebanyak[ ])*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "6 orang saja yang mendaftar"
_applies = re.compile(
    r"""
    (?:[ ]saja)?[ ]
    (?:yang[ ])?(?:baru[ ]|sudah[ ]|telah[ ]|ikut[ ]|ingin[ ])*
    (?:men)?daftar(?:kan[ ]diri)?\b(?![ ]ulang)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "2 orang dari Balai Guru Penggerak"
_sent_by_office = re.compile(
    r"""
    [ ]dari[ ](?:unsur[ ])?
    (?:komunitas|balai|BB?GP|dinas|disdik\w*|BPMP|LPMP|instansi|pemerintah|kementerian)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "170 orang dari seluruh BGP"
_from_all_offices = re.compile(
    r"[ ]dari[ ](?:seluruh|semua|berbagai|masing-masing)[ ](?:BB?GP|balai|dinas|instansi|lembaga|unsur)\b",
    re.IGNORECASE,
)
# "dari kuota 126 orang"
_quota_before = re.compile(
    r"\b(?:kuota|jatah)(?:nya)?[ ](?:sebanyak[ ]|hanya[ ]|sebesar[ ])?$", re.IGNORECASE
)


def stated_group(mention: CountMention, before: str, after: str, *, of_trainees: bool) -> Group | None:
    """The group that the words before or after the figure state, whatever its own noun, or None.

    `of_trainees` tells whether the reported activity is the trainees' own.
    """
    plain = mention.group in (None, Group.GURU, Group.PESERTA) or mention.rule == "noun, link, figure"
    if plain and (serves := _serves_as.match(after)):
        return _named_group(serves["noun"])
    if of_trainees and mention.group is Group.PESERTA and _of_the_programme.search(before):
        return Group.CGP
    if mention.noun == "pendamping" and _sent_by_office.match(after):
        return Group.LAINNYA  # an office's companion of the event, no mentor
    if mention.group is not None:
        return None
    if _as_participants.match(after):
        return Group.PESERTA
    if _applies.match(after) or _sent_by_office.match(after):
        return Group.LAINNYA
    if _from_all_offices.match(after):
        return Group.PESERTA
    return Group.CGP if _quota_before.search(before) else None


def predicated_group(after: str, *, of_trainees: bool) -> Group | None:
    """What the words after a figure of teachers say that they are, become or enter, or None."""
    becomes = _are_all.match(after) or _becomes.match(after)
    if becomes:
        return _named_group(becomes["noun"])
    if not of_trainees and _from_the_programme.match(after):
        return Group.GP
    if _are_teachers.match(after):
        return Group.GURU
    return Group.CGP if _enters.match(after) else None


def _named_group(noun: str) -> Group:
    """The group that a noun of `_ROLE` names."""
    if "guru" in noun.lower():
        return Group.CGP if noun.lower().startswith("calon") else Group.GP
    return Group.PP if "pra" in noun.lower() else Group.FASILITATOR
