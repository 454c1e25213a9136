create table if not exists urls (
    url           text primary key,
    source        text not null,
    kind          text not null,              -- article, listing
    status        text not null default 'new',  -- new, ok, redirected, dropped, failed
    http_status   integer,
    failure       text,                       -- a FailureKind
    attempts      integer not null default 0, -- failures in a row, one a run
    etag          text,
    last_modified text,
    content_hash  text,                       -- SHA-256 of the decoded body
    lastmod       text,                       -- as discovery last told it
    published     text,                       -- as a feed told it
    via           text,                       -- where it was first found
    page_of       text,                       -- the first page, for the further pages of an article
    first_seen    text not null,
    last_seen     text not null,
    fetched_at    text,                       -- the last answer 200 or 304
    record_id     text,
    warc          text,
    capture       text,                       -- where an archive holds it (crawler/captures.py)
    listed        integer                     -- of a listing: how many articles it listed when last read
) without rowid;

create index if not exists urls_by_source on urls (source, kind);
create index if not exists urls_by_via on urls (via) where kind = 'listing';
create index if not exists urls_by_warc on urls (warc) where warc is not null;

create table if not exists runs (
    run_id   text primary key,
    started  text not null,
    finished text,
    outcome  text
);

create table if not exists source_runs (      -- what a source's later runs are judged by
    run_id   text not null,
    source   text not null,
    report   text not null,                   -- a SourceReport as JSON
    primary key (source, run_id)
) without rowid;

create table if not exists requests (         -- what was asked of a host on a day (UTC)
    host     text not null,
    day      text not null,
    number   integer not null,
    primary key (host, day)
) without rowid;
