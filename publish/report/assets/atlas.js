// Moving about the map: pointer, arrow keys and areas to look at closely.

const atlas = byId("atlas");
const canvas = byId("map-svg");
const [, , FULL_WIDTH, FULL_HEIGHT] = canvas.getAttribute("viewBox").split(" ").map(Number);
const DOT = 3.5; // radius of a dot in pixels, whatever is looked at
const LEAST_RATIO = 1.7; // of width to height
const HATCH = 6; // pixels from line to line

let pointed = null;
let centres = null;

function placeAt(target) {
  return target.dataset?.p ? places[target.dataset.p] : null;
}

function showTip(event) {
  const place = placeAt(event.target);
  const tip = byId("map-tip");
  tip.hidden = place === null;
  if (place === null) return;
  tip.replaceChildren(element("strong", {}, nameOf(place)), element("span", {}, tell(place)));
  const frame = atlas.getBoundingClientRect();
  const [left, top] = [event.clientX - frame.left, event.clientY - frame.top];
  const [isRight, isLow] = [left > frame.width / 2, top > frame.height / 2];
  tip.style.left = `${left + (isRight ? -14 : 14)}px`;
  tip.style.top = `${top + (isLow ? -14 : 14)}px`;
  tip.style.transform = `translate(${isRight ? "-100%" : "0"}, ${isLow ? "-100%" : "0"})`;
}

/** The middle of every regency in units of the map; worked out at the first key, for it takes a moment. */
function regencyCentres() {
  centres ??= [...canvas.querySelectorAll(".regencies [data-p]")].map((path) => {
    const box = path.getBBox();
    return { place: places[path.dataset.p], path, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return centres;
}

/** The next regency in a direction: near, and rather ahead than aside. */
function neighbour(from, [right, down]) {
  const ahead = regencyCentres()
    .map((to) => ({ to, along: (to.x - from.x) * right + (to.y - from.y) * down, aside: Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right) }))
    .filter(({ along, aside }) => along > 0 && along * 2 >= aside);
  ahead.sort((one, other) => one.along + 2 * one.aside - other.along - 2 * other.aside);
  return ahead[0]?.to ?? from;
}

function point(to) {
  pointed = to;
  byId("map-focus").setAttribute("d", to ? to.path.getAttribute("d") : "");
  if (!to) return tellChosen();
  byId("map-told").replaceChildren(element("strong", {}, nameOf(to.place)), element("span", {}, tell(to.place)));
  byId("map-show").hidden = true;
}

function moveByKey(event) {
  const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  if (step) {
    const start = chosen && regencyCentres().find(({ place }) => place === chosen);
    const first = start || regencyCentres().find(({ place }) => measured.has(place)) || regencyCentres()[0];
    point(pointed ? neighbour(pointed, step) : first);
  } else if (event.key === "Enter" && pointed) {
    choose(pointed.place);
  } else if (event.key === "Escape") {
    point(null);
    choose(null);
  } else return;
  event.preventDefault();
}

/** Fit the map to an area: all outlines of its provinces, with a frame that is never high and narrow. */
function lookAt() {
  const pattern = AREAS[state.area];
  const outlines = [...canvas.querySelectorAll("[data-o]")].filter(({ dataset }) => pattern?.test(dataset.o));
  const boxes = outlines.map((outline) => outline.getBBox());
  let [x, y, width, height] = [0, 0, FULL_WIDTH, FULL_HEIGHT];
  if (boxes.length) {
    const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
    width = (Math.max(...boxes.map((box) => box.x + box.width)) - left) * 1.04;
    height = (Math.max(...boxes.map((box) => box.y + box.height)) - top) * 1.04;
    [x, y] = [left - width * 0.02, top - height * 0.02];
    const ratio = Math.min(FULL_WIDTH / FULL_HEIGHT, Math.max(LEAST_RATIO, width / height));
    const [wide, high] = [Math.max(width, height * ratio), Math.max(height, width / ratio)];
    [x, y, width, height] = [x - (wide - width) / 2, y - (high - height) / 2, wide, high];
  }
  canvas.setAttribute("viewBox", [x, y, width, height].map(Math.round).join(" "));
  keepSizes(width);
}

/** Dots and hatching are as large as they were, however closely the map is looked at. */
function keepSizes(width) {
  const unit = width / (canvas.clientWidth || 1100);
  for (const dot of canvas.querySelectorAll("circle")) dot.setAttribute("r", (DOT * unit).toFixed(1));
  byId("hatch").setAttribute("patternTransform", `rotate(45) scale(${((HATCH * unit) / 48).toFixed(3)})`);
}

function startAtlas() {
  atlas.addEventListener("pointermove", showTip);
  atlas.addEventListener("pointerleave", () => (byId("map-tip").hidden = true));
  atlas.addEventListener("click", ({ target }) => {
    const place = placeAt(target);
    if (place) choose(place === chosen ? null : place);
  });
  atlas.addEventListener("keydown", moveByKey);
  atlas.addEventListener("blur", () => point(null));
  byId("tiles").addEventListener("click", ({ target }) => {
    const tile = target.closest("[data-p]");
    if (tile) choose(placeAt(tile) === chosen ? null : placeAt(tile));
  });
  for (const tile of byId("tiles").children) {
    tile.style.gridArea = `${tile.dataset.row} / ${tile.dataset.column}`;
  }
  for (const [id, key] of [["map-cohort", "mapcohort"], ["map-measure", "measure"], ["map-area", "area"]]) {
    byId(id).addEventListener("change", ({ target }) => change({ [key]: target.value }));
    watch([key], () => (byId(id).value = state[key]));
  }
  byId("map-show").addEventListener("click", (event) => {
    event.preventDefault();
    goTo("events");
  });
  narrow.addEventListener("change", colourMap);
  watch(["mapcohort", "measure"], colourMap);
  watch(["area"], lookAt);
}
