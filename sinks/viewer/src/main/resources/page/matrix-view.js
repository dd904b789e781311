// One country against all its partners, a month a cell.
import { get, url } from "./api.js";
import { conflict, cooperation, iso } from "./axes.js";
import { select } from "./countries.js";
import { el } from "./dom.js";
import { query } from "./state.js";
import { bucketName, day, number, score } from "./words.js";

const STEPS = [-6, -3, -1, 1, 3, 6];

export class MatrixView {
  #state;
  #page;
  #stop = new AbortController();
  #body = el("div", { class: "card" });

  static key(state) {
    return ["matrix", state.country, state.from, state.to, state.names].join();
  }

  constructor(root, state, page) {
    this.#state = state;
    this.#page = page;
    const { countries, go } = page;
    const range = (name, label) =>
      el("p", { class: "field" }, el("label", { for: name }, label), el("input", { id: name, type: "date", value: state[name], min: "1800-01-01", max: "2199-12-31", onchange: ({ target }) => go({ ...state, [name]: target.value || null }) }));
    root.replaceChildren(
      el("form", { class: "controls", "aria-label": "Choices", onsubmit: (submit) => submit.preventDefault() }, select(countries, { id: "country", label: "Country", value: state.country, onchange: (country) => go({ ...state, country }) }), range("from", "From"), range("to", "To")),
      el(
        "div",
        { class: "title" },
        el("h1", { lang: countries.language }, state.country ? countries.name(state.country) : "Matrix", state.country ? el("span", { lang: "en" }, " and its partners") : null),
        el("p", { class: "summary" }, state.country ? "Loading …" : "Choose a country to see it against all its partners, month by month."),
      ),
      this.#body,
    );
    this.#summary = root.querySelector(".summary");
    this.#body.hidden = true;
    if (state.country) {
      this.#load();
    }
  }

  #summary;

  update() {}

  close() {
    this.#stop.abort();
  }

  async #load() {
    const { country, from, to } = this.#state;
    try {
      this.#show(await get(url("matrix", { country, from, to }), this.#stop.signal));
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#page.fail(failure, () => this.#load());
      }
    }
  }

  #show({ bucket, from, to, buckets: all, partnersInAll, partners }) {
    const { countries } = this.#page;
    // Where no range is asked for, it begins with the first event.
    const first = partners.flatMap(({ cells }) => cells.map(({ start }) => start)).sort()[0];
    const buckets = this.#state.from ? all : all.filter((start) => start >= first);
    if (partners.length === 0) {
      this.#summary.textContent = "No event with anybody in what the wires told, in this range.";
      return;
    }
    const shown = partners.length < partnersInAll ? `the ${partners.length} busiest of ${partnersInAll} partners` : number(partners.length, "partner");
    this.#summary.textContent = `${shown}, ${day(buckets[0] > from ? buckets[0] : from)} to ${day(to)}. A cell's number is its events; its colour and arrow are their mean score. It leads to the pair in that ${bucket}.`;
    const rows = partners.map(({ partner, events, scoreMean, cells }) => {
      const byStart = new Map(cells.map((cell) => [cell.start, cell]));
      const pair = [this.#state.country, partner];
      const link = query({ ...this.#state, view: "pair", pair });
      return el(
        "tr",
        {},
        el("th", { scope: "row" }, el("a", { href: link, lang: countries.language }, countries.name(partner))),
        buckets.map((start) => this.#cell(byStart.get(start), start, bucket, pair)),
        el("td", { class: "n total" }, events),
        el("td", { class: `n total ${tone(scoreMean)}` }, score(scoreMean)),
      );
    });
    const heads = buckets.map((start, index) => el("th", { scope: "col" }, label(start, bucket, index === 0)));
    this.#body.replaceChildren(
      el(
        "div",
        { class: "scroll", role: "region", "aria-label": "Matrix", tabindex: 0 },
        el(
          "table",
          { class: "matrix" },
          el("caption", { class: "visually-hidden" }, `Events by partner and ${bucket}`),
          el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Partner"), heads, el("th", { scope: "col" }, "All"), el("th", { scope: "col" }, "Score"))),
          el("tbody", {}, rows),
        ),
      ),
      el(
        "ul",
        { class: "legend" },
        [-7, -4, -2, 0, 2, 4, 7].map((value) => el("li", {}, el("span", { class: `swatch ${tone(value)}`, "aria-hidden": "true" }, arrow(value)), value === -7 ? "conflict" : value === 7 ? "cooperation" : value === 0 ? "even" : "")),
      ),
    );
    this.#body.hidden = false;
  }

  #cell(cell, start, bucket, pair) {
    if (!cell) {
      return el("td", {});
    }
    const next = new Date(`${start}T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + (bucket === "year" ? 12 : 1));
    const link = query({ ...this.#state, view: "pair", pair, bucket: bucket === "year" ? "week" : "day", from: start, to: iso(next.getTime() - 86_400_000) });
    const { countries } = this.#page;
    const text = `${countries.name(pair[1])}, ${bucketName("month", start)}: ${number(cell.events, "event")}, ${cooperation(cell)} of cooperation, ${conflict(cell)} of conflict, mean score ${score(cell.scoreMean)}`;
    return el("td", { class: tone(cell.scoreMean) }, el("a", { href: link, title: text, "aria-label": text }, cell.events, el("span", { "aria-hidden": "true" }, arrow(cell.scoreMean))));
  }
}

/** A colour class, t0 (conflict) to t6 (cooperation). */
function tone(value) {
  return `t${STEPS.filter((step) => value >= step).length}`;
}

function arrow(value) {
  return value >= 1 ? "▴" : value < -1 ? "▾" : "•";
}

function label(start, bucket, first) {
  if (bucket === "year") {
    return start.slice(0, 4);
  }
  const month = bucketName("month", start).slice(0, 3);
  return first || start.slice(5, 7) === "01" ? [month, el("br"), start.slice(0, 4)] : month;
}
