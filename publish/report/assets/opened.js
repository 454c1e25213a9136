// An opened event: its figures with who says which, and its reports with the sentences that say so.

function openedEvent(event) {
  return element(
    "div",
    { class: "opened" },
    facts(event),
    event.counts.length ? figureTable(event) : null,
    element("p", { class: "kinds" }, say("event.marks"), " ", data.kinds.map((kind) => element("mark", { class: kind }, say(`kind.${kind}`)))),
    event.reports.filter(isInFull).map((report) => fullReport(report)),
    otherReports(event.reports.filter((report) => !isInFull(report))),
    element(
      "p",
      { class: "foot" },
      element("a", { href: `#event=${event.id}` }, say("event.link")),
      ` · ${say("event.confidence", { value: Math.round(event.confidence * 100) / 100 })} · `,
      element("code", {}, event.id),
    ),
  );
}

function isInFull(report) {
  return report.snippets.length > 0;
}

function facts(event) {
  const told = [];
  if (event.dateConflict) told.push(element("p", { class: "disputed" }, say("event.dates_conflict")));
  if (event.regency === null && event.regencies.length) {
    const names = event.regencies.map((place) => place.name).join(", ");
    told.push(element("p", {}, `${say("event.regencies")} ${names}.`));
  }
  return [...told, ...named("event.organisers", event.organisers), ...named("event.venues", event.venues)];
}

function named(key, names) {
  if (names.length === 0) return [];
  const listed = names.flatMap((name, number) => [number ? "; " : "", quoted(name)]);
  return [element("p", {}, element("b", {}, say(key, { n: names.length })), " ", listed)];
}

function figureTable(event) {
  const columns = ["group", "value", "range", "said_by"].map((key) => [say(`event.${key}`), false]);
  const rows = event.counts.map((count) => {
    const range = count.low === count.high ? "" : say("events.range", count);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, say(`group.${count.group}`)),
      element("td", {}, figureInWords(count)),
      element("td", {}, element("span", { class: range ? "disputed" : null }, range)),
      element("td", {}, whoSays(event, count)),
    );
  });
  return element("div", { class: "scroll", role: "region", "aria-label": say("event.figures"), tabindex: "0" }, table(columns, rows));
}

function figureInWords({ value, approx }) {
  return approx ? say("events.about", { n: value }) : shown(value);
}

/** Each figure of a group with the outlets that state it, the one that holds first. */
function whoSays(event, count) {
  const said = new Map([[count.value, []]]);
  for (const { article, figures } of event.reports) {
    for (const figure of figures) {
      if (figure.group === count.group) said.set(figure.value, [...(said.get(figure.value) ?? []), article]);
    }
  }
  return [...said].map(([value, stated]) =>
    element(
      "div",
      {},
      said.size > 1 ? element("b", {}, `${shown(value)}: `) : null,
      stated.flatMap((article, number) => [number ? ", " : "", outletOf(article), article.isCopy ? ` (${say("event.copy_of")})` : ""]),
    ),
  );
}

function outletOf(article) {
  return article.outlet === null ? say("event.no_outlet") : quoted(article.outlet);
}

function headline(article) {
  const title = article.title ?? say("event.no_title");
  return article.url === null ? quoted(title) : outsideLink(article.url, title);
}

function byline(article) {
  const day = article.published === null ? say("event.no_day") : dayInWords(article.published);
  const copy = article.isCopy ? [" · ", element("span", { class: "copy" }, say("event.copy"))] : [];
  return [outletOf(article), ` · ${day}`, ...copy];
}

function fullReport({ article, snippets }) {
  return element(
    "article",
    {},
    element("h3", {}, headline(article)),
    element("p", { class: "by" }, byline(article)),
    snippets.map((snippet) => element("blockquote", { lang: "id", dir: "auto" }, snippet.map(segment))),
  );
}

function segment(part) {
  if (typeof part === "string") return part;
  const [text, ...kinds] = part;
  const names = kinds.map((kind) => data.kinds[kind]);
  return element("mark", { class: names.join(" "), title: names.map((name) => say(`kind.${name}`)).join(", ") }, text);
}

function otherReports(reports) {
  if (reports.length === 0) return null;
  const items = reports.map(({ article }) => element("li", {}, headline(article), " ", element("span", { class: "by" }, byline(article))));
  return element("div", { class: "others" }, element("p", {}, say("event.not_full", { n: reports.length })), element("ul", {}, items));
}
