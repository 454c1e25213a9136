// Events by month: one line of bars for each cohort or activity, all on one scale.

const LINE = { height: 30, label: 20, gap: 8, total: 84 };
const LABEL_WIDTH = 200;

function linesOf(by) {
  const named = Object.entries(data.lines[by]).map(([key, values]) => ({ name: lineName(by, key), values }));
  const total = data.months.map((_, month) => named.reduce((sum, line) => sum + line.values[month], 0));
  return { total: { name: say("timeline.all"), values: total }, named };
}

function lineName(by, key) {
  if (by === "activity") return say(`activity.${key}`);
  return key === "none" ? say("cohort.none") : say("cohort.named", { cohort: Number(key) });
}

function drawTimeline() {
  const by = state.lines || "cohort";
  byId("timeline-by").value = state.lines;
  byId("timeline-undated").textContent = data.n_undated ? say("timeline.undated", { n: data.n_undated }) : "";
  byId("timeline-details").hidden = data.months.length === 0;
  if (data.months.length === 0) {
    byId("timeline-chart").textContent = say("timeline.empty");
    return;
  }
  const lines = linesOf(by);
  byId("timeline-chart").replaceChildren(timelineChart(lines));
  byId("timeline-table").replaceChildren(...(byId("timeline-details").open ? [timelineTable(lines)] : []));
}

function timelineChart({ total, named }) {
  const width = Math.max(280, byId("timeline-chart").clientWidth);
  const isNarrow = width < 640;
  const left = isNarrow ? 0 : LABEL_WIDTH;
  const step = (width - left) / data.months.length;
  const most = Math.max(...named.flatMap((line) => line.values));
  const parts = [];
  let top = 0;
  const add = (line, height, scale, name) => {
    if (isNarrow) top += LINE.label;
    parts.push(...lineOfBars(line, { left, top, width, step, height, scale, isNarrow, name }));
    top += height + LINE.gap;
  };
  add(total, LINE.total, Math.max(...total.values), "total");
  for (const line of named) add(line, LINE.height, most, "");
  const description = say("timeline.summary", summaryOf(total));
  return drawn(
    "svg",
    { role: "img", "aria-label": description, width, height: top + 24, viewBox: `0 0 ${width} ${top + 24}` },
    yearTicks(left, step, top, width),
    parts,
  );
}

function summaryOf(total) {
  const value = Math.max(...total.values);
  return {
    first: monthInWords(data.months[0]),
    last: monthInWords(data.months[data.months.length - 1]),
    value,
    most: monthInWords(data.months[total.values.indexOf(value)]),
  };
}

function lineOfBars(line, { left, top, width, step, height, scale, isNarrow, name }) {
  const bars = line.values.flatMap((value, month) => {
    if (value === 0) return [];
    const size = Math.max(2, (height * value) / scale);
    const told = `${line.name}, ${monthInWords(data.months[month])}: ${say("map.events_of", { n: value })}`;
    const box = { x: left + month * step, width: Math.max(1, step - 1), y: top + height - size, height: size };
    return [drawn("rect", { ...rounded(box), class: `bar ${name}` }, drawn("title", {}, told))];
  });
  const sum = line.values.reduce((all, value) => all + value, 0);
  const labelled = isNarrow
    ? { x: 0, y: top - 6 }
    : { x: 0, y: top + height - 4 };
  const sums = isNarrow ? { x: width, y: top - 6 } : { x: left - 14, y: top + height - 4 };
  return [
    drawn("line", { x1: left, x2: width, y1: top + height + 0.5, y2: top + height + 0.5, class: "axis" }),
    ...bars,
    drawn("text", { ...labelled, class: `line ${name}` }, line.name),
    drawn("text", { ...sums, class: "sum", "text-anchor": "end" }, shown(sum)),
  ];
}

function rounded(box) {
  return Object.fromEntries(Object.entries(box).map(([name, value]) => [name, value.toFixed(1)]));
}

function yearTicks(left, step, bottom, width) {
  return data.months.flatMap((month, number) => {
    const isJanuary = month.endsWith("-01");
    if (!isJanuary && number > 0) return [];
    const x = left + number * step;
    const year = month.slice(0, 4);
    const isCrowded = number === 0 && !isJanuary && data.months.findIndex((other) => other.endsWith("-01")) * step < 40;
    const label = isCrowded || x > width - 30 ? [] : [drawn("text", { x: x + 3, y: bottom + 14, class: "tick" }, year)];
    return [drawn("line", { x1: x, x2: x, y1: 0, y2: bottom + 18, class: "year" }), ...label];
  });
}

function timelineTable({ total, named }) {
  const lines = [total, ...named];
  const columns = [[say("timeline.month"), false], ...lines.map((line) => [line.name, true])];
  const rows = data.months.map((month, number) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, monthInWords(month)),
      lines.map((line) => element("td", { class: "n" }, shown(line.values[number]))),
    ),
  );
  return table(columns, rows);
}

function startTimeline() {
  byId("timeline-by").addEventListener("change", ({ target }) => change({ lines: target.value }));
  byId("timeline-details").addEventListener("toggle", drawTimeline);
  let width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    if (Math.abs(contentRect.width - width) < 1) return;
    width = contentRect.width;
    drawTimeline();
  }).observe(byId("timeline-chart"));
  watch(["lines"], drawTimeline);
}
