// The map of regencies and, on narrow screens, the tiles of provinces: both coloured by one measure.

// The least value of each class of colour. They are the same for every cohort, so that maps can be compared.
const CLASSES = {
  regency: { events: [1, 2, 3, 5, 10], trainees: [1, 25, 50, 100, 200] },
  province: { events: [1, 5, 10, 25, 50], trainees: [1, 100, 250, 500, 1000] },
};
const AREAS = {
  sumatra: /^(1|21)/,
  java: /^3/,
  nusa: /^5/,
  kalimantan: /^6/,
  sulawesi: /^7/,
  maluku: /^8/,
  papua: /^9/,
};
const narrow = matchMedia("(max-width: 44rem)");

let measured = new Map();
let chosen = null;

/** Events and trainees of every place that has any, for the cohort that the map shows. */
function measurePlaces() {
  const figures = new Map();
  const of = (place) => {
    if (!figures.has(place)) figures.set(place, { events: 0, trainees: null, cohorts: new Set(), regencies: new Set() });
    return figures.get(place);
  };
  for (const event of events) {
    if (state.mapcohort && event.cohort !== Number(state.mapcohort)) continue;
    if (event.province) of(event.province).events += 1;
    if (event.regency) of(event.regency).events += 1;
  }
  for (const row of coverage) {
    if (row.trainees === null || (state.mapcohort && row.cohort !== Number(state.mapcohort))) continue;
    for (const place of [row.place, places[row.place.province]]) {
      const figure = of(place);
      figure.trainees += row.trainees;
      figure.cohorts.add(row.cohort);
      figure.regencies.add(row.place);
      figure.rows = [...(figure.rows ?? []), row];
    }
  }
  return figures;
}

function classOf(place) {
  const figure = measured.get(place);
  if (!figure) return "nothing";
  const value = figure[state.measure || "events"];
  if (value === null) return "no-figure";
  const least = CLASSES[place.isProvince ? "province" : "regency"][state.measure || "events"];
  return `c${least.filter((limit) => value >= limit).length}`;
}

/** The figures of a place in words, as a tooltip, the text below the map and the tiles say them. */
function tell(place) {
  const figure = measured.get(place);
  if (!figure) return say("map.nothing");
  const told = [say("map.events_of", { n: figure.events })];
  if (figure.trainees === null) return [...told, say("map.trainees_unknown")].join(" · ");
  const trainees = [say("map.trainees_of", { n: figure.trainees })];
  if (figure.rows.length === 1 && figure.rows[0].inConflict) trainees.push(say("map.trainees_range", figure.rows[0]));
  if (place.isProvince) trainees.push(say("map.trainees_places", { n: figure.regencies.size }));
  else if (figure.cohorts.size > 1) trainees.push(say("map.trainees_over", { n: figure.cohorts.size }));
  return [...told, trainees.join(", ")].join(" · ");
}

function nameOf(place) {
  return place.isProvince ? place.name : `${place.name}, ${places[place.province].name}`;
}

function colourMap() {
  measured = measurePlaces();
  for (const node of document.querySelectorAll("#atlas [data-p], #tiles [data-p]")) {
    const place = places[node.dataset.p];
    const isChosen = place === chosen;
    node.setAttribute("class", isChosen ? `${classOf(place)} chosen` : classOf(place));
    if (place.isProvince) {
      node.lastElementChild.textContent = ` ${place.name}: ${tell(place)}`;
      node.setAttribute("aria-pressed", isChosen);
    }
  }
  summarise();
  drawLegend();
  tellChosen();
}

function summarise() {
  const measure = state.measure || "events";
  const shownPlaces = places.filter((place) => place.isProvince === narrow.matches);
  const known = shownPlaces.filter((place) => measured.get(place) && measured.get(place)[measure] !== null);
  const most = known.reduce((best, place) => (best && measured.get(best)[measure] >= measured.get(place)[measure] ? best : place), null);
  byId("map-summary").textContent = say(most ? `map.summary_${measure}` : "map.summary_none", {
    cohort: cohortInWords(state.mapcohort),
    n: known.length,
    total: shownPlaces.length,
    most: most && most.name,
    value: most && measured.get(most)[measure],
  });
}

function drawLegend() {
  const measure = state.measure || "events";
  const least = CLASSES[narrow.matches ? "province" : "regency"][measure];
  const item = (name, text) => element("li", {}, element("span", { class: `swatch ${name}` }), text);
  const ranges = least.map((limit, number) => {
    const next = least[number + 1];
    const end = next === undefined ? "+" : next - 1 > limit ? `${DASH}${shown(next - 1)}` : "";
    return item(`c${number + 1}`, shown(limit) + end);
  });
  const noFigure = measure === "trainees" ? [item("no-figure", say("map.no_figure"))] : [];
  const title = element("li", { class: "of" }, say(`map.${measure}`));
  byId("map-legend").replaceChildren(item("nothing", say("map.nothing")), ...noFigure, title, ...ranges);
}

function tellChosen() {
  byId("map-told").replaceChildren(
    ...(chosen ? [element("strong", {}, nameOf(chosen)), element("span", {}, tell(chosen))] : []),
  );
  const n = chosen ? (measured.get(chosen)?.events ?? 0) : 0;
  byId("map-show").hidden = n === 0;
  byId("map-show").textContent = say("map.show", { n });
}

/** Choose a place, which narrows the list of events; null lets go of it. */
function choose(place) {
  chosen = place;
  const isRegency = place && !place.isProvince;
  change({
    ...NO_FILTER,
    province: place ? places[place.province].code : "",
    regency: isRegency ? place.code : "",
    cohort: place ? state.mapcohort : "",
  });
  colourMap();
}
