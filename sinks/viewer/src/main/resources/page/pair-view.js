// Two countries: their chart, what it counts, and the rows behind it.
import { direction, get, pairName, url } from "./api.js";
import { conflict, cooperation, shown, within } from "./axes.js";
import { announce, el } from "./dom.js";
import { EventPanel } from "./event-panel.js";
import { controls } from "./pair-controls.js";
import { legend } from "./legend.js";
import { follow } from "./live.js";
import { Rows } from "./rows.js";
import { panel, query } from "./state.js";
import { TimelineChart } from "./timeline-chart.js";
import { day, meaning, number, score } from "./words.js";

const MOST_EVENTS = 2000;

export class PairView {
  #state;
  #page;
  #stop = new AbortController();
  #ends = [];
  #parts;
  #chart;
  #rows;
  #panel;

  /** What a change of makes a view anew; the rest it follows by itself. */
  static key(state) {
    return ["pair", ...state.pair, state.bucket, state.from, state.to, state.dir, state.types, state.names].join();
  }

  constructor(root, state, page) {
    this.#state = state;
    this.#page = page;
    const { countries } = page;
    const [a, b] = state.pair;
    const heading = el("h1", { lang: countries.language }, countries.name(a), el("span", { lang: "en" }, " and "), countries.name(b));
    const figure = el("div", { class: "chart timeline", role: "img", "aria-label": "Loading" });
    this.#parts = {
      summary: el("p", { class: "summary" }, "Loading …"),
      tiles: el("dl", { class: "tiles" }),
      note: el("p", { class: "note", hidden: true }),
      figure,
      rows: el("section", { class: "card rows", "aria-labelledby": "rows-title" }),
    };
    const panel = el("aside", { class: "panel", "aria-label": "Event", hidden: true });
    const card = el("figure", { class: "card" }, figure, this.#parts.note, el("figcaption", {}, legend(state.pair, countries)));
    root.replaceChildren(
      controls(state, page),
      el("div", { class: "title" }, heading, this.#parts.summary, this.#actions()),
      this.#parts.tiles,
      el("div", { class: "stage" }, el("div", { class: "charts" }, card, this.#parts.rows), panel),
    );
    this.#panel = new EventPanel(panel, page);
    this.#chart = new TimelineChart(figure, {
      countries,
      onpick: (event) => page.go({ ...this.#state, event: event.id }),
      onzoom: (zoom) => page.go({ ...this.#state, zoom }, { replace: true }),
    });
    this.#rows = new Rows(this.#parts.rows, page);
    this.#ends = [() => this.#stop.abort(), () => this.#chart.close(), follow([pairName(state.pair)], (events) => this.#changed(events))];
    this.#load();
  }

  // What a reader of one pair may wish to see next.
  #actions() {
    const state = this.#state;
    const { countries } = this.#page;
    const [a, b] = state.pair;
    const panels = [panel(`${a}>${b}`), panel(`${b}>${a}`)];
    const matrix = (country) => el("a", { href: query({ ...state, view: "matrix", country, from: null, to: null, zoom: null, event: null, dir: null, types: [] }) }, `${countries.name(country)} and all partners`);
    return el(
      "p",
      { class: "actions" },
      el("a", { href: query({ ...state, view: "compare", panels, event: null, dir: null }) }, `${countries.name(a)} → ${countries.name(b)} against ${countries.name(b)} → ${countries.name(a)}`),
      matrix(a),
      matrix(b),
    );
  }

  /** Follows a change of the address that leaves the data as they are. */
  update(state) {
    const before = this.#state;
    this.#state = state;
    if (!this.#data) {
      return;
    }
    if (before.event !== state.event) {
      this.#chart.choose(state.event);
      this.#panel.show(state);
    }
    if (before.zoom !== state.zoom) {
      this.#chart.zoom(state.zoom);
      this.#summarise(this.#data.timeline, false);
    }
    this.#rows.show(this.#data, state);
    if (before.event && !state.event) {
      this.#rows.focus(before.event);
    }
  }

  close() {
    this.#ends.forEach((end) => end());
  }

  #data = null;

  async #load() {
    const { pair, bucket, from, to, dir, types } = this.#state;
    const filters = { from, to, direction: direction(dir), type: types.join(",") };
    const name = pairName(pair);
    const requests = {
      timeline: url(`pairs/${name}/timeline`, { bucket, ...filters }),
      events: url(`pairs/${name}/events`, { ...filters, status: "all", order: "desc", limit: MOST_EVENTS }),
    };
    try {
      const [timeline, { events, next }] = await Promise.all([
        get(requests.timeline, this.#stop.signal),
        get(requests.events, this.#stop.signal),
      ]);
      this.#data = { timeline, events, more: next !== null, requests, filters };
      this.#show();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#page.fail(failure, () => this.#load());
      }
    }
  }

  #show() {
    const { timeline, events, more } = this.#data;
    const { pair, event, zoom } = this.#state;
    const empty = !timeline.points.some((point) => point.events > 0) && events.length === 0;
    this.#parts.figure.hidden = empty;
    this.#summarise(timeline, empty);
    const notes = [
      timeline.bucket === timeline.asked ? null : `The range is long: it is shown by ${timeline.bucket}.`,
      more ? `Signs and rows are of the latest ${number(events.length, "event")}; a shorter range shows all of its own.` : null,
    ].filter(Boolean);
    this.#parts.note.textContent = notes.join(" ");
    this.#parts.note.hidden = notes.length === 0;
    if (!empty) {
      this.#chart.show({ timeline, events: [...events].reverse(), pair, chosen: event, zoom });
    }
    this.#rows.show(this.#data, this.#state);
    this.#panel.show(this.#state);
  }

  // What is counted is what the chart shows.
  #summarise(timeline, empty) {
    if (empty) {
      this.#parts.summary.textContent =
        "No event between the two in what the wires told, with these choices. A wider range, all directions and all types show what there is.";
      this.#parts.tiles.replaceChildren();
      return;
    }
    const { zoom } = this.#state;
    const { from, to } = { from: timeline.from, to: timeline.to, ...shown(zoom, timeline.from, timeline.to) };
    const points = within(timeline, zoom);
    const sum = (of) => points.reduce((total, point) => total + of(point), 0);
    const events = sum((point) => point.events);
    const up = sum(cooperation);
    const down = sum(conflict);
    const mean = events ? sum((point) => point.scoreSum) / events : 0;
    const told = sum((point) => point.stories);
    const all = sum((point) => point.allStories);
    const text = `${number(events, "event")} from ${day(from)} to ${day(to)}: ${up} of cooperation, ${down} of conflict.`;
    const rest = from === timeline.from ? null : el("a", { href: query({ ...this.#state, zoom: "all" }), "data-keep": true }, `Show all since ${day(timeline.from)}`);
    this.#parts.summary.replaceChildren(text, " ", rest ?? "");
    this.#parts.figure.setAttribute("aria-label", `Timeline. ${text} The rows below say the same in a table.`);
    const tile = (kind, name, value, unit) => el("div", { class: kind }, el("dt", {}, name), el("dd", {}, value, unit ? el("small", {}, ` ${unit}`) : null));
    this.#parts.tiles.replaceChildren(
      tile("coop", "Cooperation", up.toLocaleString("en"), up === 1 ? "event" : "events"),
      tile("conf", "Conflict", down.toLocaleString("en"), down === 1 ? "event" : "events"),
      tile("mean", "Mean score", score(mean), "of ±10"),
      tile("told", "Told in", told.toLocaleString("en"), all ? `stories, ${((100 * told) / all).toFixed(1)} % of all` : "stories"),
    );
  }

  #changed(events) {
    const last = events[events.length - 1];
    announce(
      last.status === "RETRACTED"
        ? `Retracted: ${last.type} of ${day(last.date)}`
        : `New or changed: ${day(last.date)}, ${last.type}, ${meaning(last.type)}`,
    );
    this.#load();
  }
}
