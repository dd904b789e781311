// All that a reader has chosen is in the page's address, so that any view can be sent to somebody else.

export const BUCKETS = ["day", "week", "month"];
export const VIEWS = ["start", "pair", "compare", "matrix"];
export const MAX_PANELS = 6;

const CODE = /^[A-Z]{3}$/;
const PAIR = /^([A-Z]{3})([->])([A-Z]{3})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TYPES = /^[A-Z]{2,20}(,[A-Z]{2,20})*$/;
const EVENT = /^[\w.<>:-]{1,200}$/;

/** Reads an address's query. What cannot be read is left out and told of in "faults". */
export function parse(search) {
  const query = new URLSearchParams(search);
  const faults = [];
  const take = (name, test, expected) => {
    const value = query.get(name);
    if (value === null || value === "") {
      return null;
    }
    if (!test(value)) {
      faults.push(`${name}=${value.slice(0, 60)} is not ${expected}.`);
      return null;
    }
    return value;
  };
  const state = {
    pair: pair(take("pair", isPair, "two different countries' codes, such as DEU-FRA")),
    panels: panels(take("pairs", arePanels, `up to ${MAX_PANELS} pairs, such as DEU-FRA,DEU>TUR`)),
    country: take("country", (value) => CODE.test(value), "a country's code, such as DEU"),
    bucket: take("bucket", (value) => BUCKETS.includes(value), "day, week or month") ?? "week",
    from: take("from", isDay, "a day, such as 2026-01-31"),
    to: take("to", isDay, "a day, such as 2026-01-31"),
    zoom: take("zoom", isRange, "two days, such as 2026-01-01_2026-01-31, or all"),
    dir: take("dir", isDirection, "mutual, or a direction such as DEU>FRA"),
    types: take("types", (value) => TYPES.test(value), "event types, such as CONSULT,AID")?.split(",") ?? [],
    event: take("event", (value) => EVENT.test(value), "an event's id"),
    rows: take("rows", (value) => value === "counts" || value === "events", "events or counts") ?? "events",
    names: take("names", (value) => /^[A-Za-z-]{2,20}$/.test(value), "a language, or codes"),
    faults,
  };
  if (state.from && state.to && state.from > state.to) {
    faults.push(`The range ends (${state.to}) before it begins (${state.from}).`);
    state.from = state.to = null;
  }
  const view = take("view", (value) => VIEWS.includes(value), VIEWS.join(", "));
  state.view = view ?? (state.pair ? "pair" : "start");
  if (state.view === "pair" && !state.pair) {
    state.view = "start";
  }
  return state;
}

/** The query for a state; what is as by default is left out. */
export function query(state) {
  const entries = {
    view: state.view === "pair" || state.view === "start" ? null : state.view,
    pair: state.view === "pair" ? state.pair?.join("-") : null,
    pairs: state.view === "compare" ? state.panels.map(panelName).join(",") : null,
    country: state.view === "matrix" ? state.country : null,
    bucket: state.bucket === "week" ? null : state.bucket,
    from: state.from,
    to: state.to,
    zoom: state.zoom,
    dir: state.dir,
    types: state.types.join(","),
    event: state.event,
    rows: state.rows === "events" ? null : state.rows,
    names: state.names,
  };
  const text = Object.entries(entries)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3E", ">")}`)
    .join("&");
  return `?${text}`;
}

/** A panel's name: DEU-TUR, or DEU>TUR for one direction alone. */
export function panelName({ pair: [a, b], directed }) {
  return `${a}${directed ? ">" : "-"}${b}`;
}

function isPair(value) {
  const parts = PAIR.exec(value);
  return parts !== null && parts[2] === "-" && parts[1] !== parts[3];
}

function isPanel(value) {
  const parts = PAIR.exec(value);
  return parts !== null && parts[1] !== parts[3];
}

function arePanels(value) {
  const names = value.split(",");
  return names.length <= MAX_PANELS && names.every(isPanel);
}

function isDirection(value) {
  return value === "mutual" || (isPanel(value) && value[3] === ">");
}

function isDay(value) {
  const day = new Date(`${value}T00:00:00Z`);
  return DAY.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isRange(value) {
  const days = value.split("_");
  return value === "all" || (days.length === 2 && days.every(isDay) && days[0] <= days[1]);
}

function pair(value) {
  return value ? value.split("-") : null;
}

/** A panel from its name. */
export function panel(name) {
  return { pair: [name.slice(0, 3), name.slice(4)], directed: name[3] === ">" };
}

function panels(value) {
  return value ? [...new Set(value.split(","))].map(panel) : [];
}
