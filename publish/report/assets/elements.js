// Elements made of data. Text from crawled pages gets in as text nodes only, never as markup.

const SVG = "http://www.w3.org/2000/svg";

function byId(id) {
  return document.getElementById(id);
}

function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function drawn(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null));
  return node;
}

/** Crawled text, kept from turning round what stands beside it where it is written from right to left. */
function quoted(text) {
  return element("bdi", {}, text);
}

/** A table with a head; `columns` are [text, isNumber], `rows` are elements. */
function table(columns, rows, attributes = {}) {
  const heads = columns.map(([text, isNumber]) => element("th", { scope: "col", class: isNumber ? "n" : null }, text));
  return element(
    "table",
    { class: "plain", ...attributes },
    element("thead", {}, element("tr", {}, heads)),
    element("tbody", {}, rows),
  );
}

/** The address is one of the web: publish/report/addresses.py has let no other through. */
function outsideLink(url, text) {
  const hint = element("span", { class: "vh" }, ` ${say("event.opens")}`);
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, quoted(text), hint);
}

function goTo(id) {
  const target = byId(id);
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
