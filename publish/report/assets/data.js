// The release, from the arrays of publish/report/payload.py.

const data = JSON.parse(document.getElementById("data-json").textContent);
const words = JSON.parse(document.getElementById("words-json").textContent);

const COHORTS = Array.from({ length: 11 }, (_, number) => number + 1);

const places = data.places.map(([code, name], number) => ({
  number,
  code,
  name,
  isProvince: number < data.n_provinces,
  province: data.places.findIndex(([other]) => other === code.slice(0, 2)),
}));

const articles = data.articles.map(([title, outlet, published, url, isCopy]) => ({
  title,
  outlet: outlet === null ? null : data.outlets[outlet],
  published,
  url,
  isCopy: Boolean(isCopy),
}));

const added = new Set(data.added);
const events = data.events.map(unpackEvent);
const eventsById = new Map(events.map((event) => [event.id, event]));

const coverage = data.coverage.map(([place, cohort, nEvents, nReports, trainees, low, high]) => ({
  place: places[place],
  cohort,
  nEvents,
  nReports,
  trainees,
  low,
  high,
  inConflict: trainees !== null && low !== high,
}));

function unpackEvent(packed) {
  const [id, activity, cohort, province, regency, isWhole, regencies, start, end, precision, dateConflict] = packed;
  const [nArticles, nTexts, nOutlets, confidence, counts, reports, organisers, venues] = packed.slice(11);
  const figures = counts.map(unpackCount);
  return {
    id,
    activity: data.activities[activity],
    cohort: Number.isInteger(cohort) ? cohort : null,
    hasSeveralCohorts: cohort === "several",
    province: province === null ? null : places[province],
    regency: regency === null ? null : places[regency],
    isWholeProvince: Boolean(isWhole),
    regencies: regencies.map((number) => places[number]),
    start,
    end: end ?? start,
    precision: precision === null ? null : data.precisions[precision],
    dateConflict: Boolean(dateConflict),
    nArticles,
    nTexts,
    nOutlets,
    confidence,
    counts: figures,
    inConflict: Boolean(dateConflict) || figures.some((count) => count.low !== count.high),
    reports: reports.map(unpackReport),
    organisers: organisers.map((number) => data.names[number]),
    venues: venues.map((number) => data.names[number]),
    isNew: added.has(id),
  };
}

function unpackCount([group, value, low, high, approx, nArticles, nTexts]) {
  return { group: data.groups[group], value, low, high, approx: Boolean(approx), nArticles, nTexts };
}

function unpackReport([article, figures, snippets]) {
  return {
    article: articles[article],
    figures: figures.map(([group, value, approx]) => ({ group: data.groups[group], value, approx: Boolean(approx) })),
    snippets: snippets.map((number) => data.snippets[number]),
  };
}
