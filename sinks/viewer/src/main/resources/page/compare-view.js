// Up to six pairs, or a pair's two directions, one under the other on one axis.
import { get, pairName, url } from "./api.js";
import { tallest } from "./axes.js";
import { select } from "./countries.js";
import { el } from "./dom.js";
import { legend } from "./legend.js";
import { follow } from "./live.js";
import { PanelChart, together } from "./panel-chart.js";
import { buckets } from "./pair-controls.js";
import { MAX_PANELS, panel, panelName, query } from "./state.js";
import { number, score } from "./words.js";

export class CompareView {
  #state;
  #page;
  #stop = new AbortController();
  #ends = [];
  #charts = [];
  #grid = el("div", { class: "panels" });

  static key(state) {
    return ["compare", state.panels.map(panelName), state.bucket, state.from, state.to, state.types, state.names].join();
  }

  constructor(root, state, page) {
    this.#state = state;
    this.#page = page;
    root.replaceChildren(
      el("div", { class: "title" }, el("h1", {}, "Compare"), el("p", { class: "summary" }, "Up to six pairs on one axis of time and one scale.")),
      this.#controls(),
      state.panels.length ? el("div", { class: "card" }, this.#grid, legend(null)) : this.#empty(),
    );
    this.#ends = [() => this.#stop.abort(), () => this.#charts.forEach((chart) => chart.close())];
    if (state.panels.length) {
      const pairs = [...new Set(state.panels.map(({ pair }) => pairName(pair)))];
      this.#ends.push(follow(pairs, () => this.#load()));
      this.#load();
    }
  }

  update(state) {
    if (this.#state.zoom !== state.zoom) {
      this.#charts.forEach((chart) => chart.zoom(state.zoom));
    }
    this.#state = state;
  }

  close() {
    this.#ends.forEach((end) => end());
  }

  #controls() {
    const state = this.#state;
    const { countries, go } = this.#page;
    const chips = state.panels.map((one) =>
      el(
        "li",
        {},
        this.#name(one),
        el("button", { type: "button", class: "quiet", "aria-label": `Remove ${this.#text(one)}`, onclick: () => go({ ...state, panels: state.panels.filter((other) => other !== one) }) }, "✕"),
      ),
    );
    const chosen = {};
    const field = (id, label) => select(countries, { id, label, onchange: (code) => (chosen[id] = code) });
    const add = () => {
      const pair = [chosen["add-a"], chosen["add-b"]];
      if (!pair[0] || !pair[1] || pair[0] === pair[1]) {
        this.#page.complain("Choose two different countries to add.");
        return;
      }
      const directed = document.getElementById("add-directed").checked;
      const name = panelName({ pair: directed ? pair : [...pair].sort(), directed });
      if (!state.panels.some((one) => panelName(one) === name)) {
        go({ ...state, panels: [...state.panels, panel(name)] });
      }
    };
    const full = state.panels.length >= MAX_PANELS;
    return el(
      "form",
      { class: "controls", "aria-label": "Choices", onsubmit: (submit) => { submit.preventDefault(); add(); } },
      chips.length ? el("ul", { class: "chips", "aria-label": "Compared" }, chips) : null,
      full
        ? el("p", { class: "note" }, "Six at most: remove one to add another.")
        : [
            field("add-a", "Add"),
            field("add-b", "and"),
            el("label", { class: "check" }, el("input", { type: "checkbox", id: "add-directed" }), " only what the first does"),
            el("button", { type: "submit" }, "Add"),
          ],
      buckets(state, go),
    );
  }

  #empty() {
    const most = el("a", { href: "?" }, "the busiest pairs");
    return el("p", { class: "card empty" }, "Nothing is compared yet. Add two countries above, or begin with ", most, ".");
  }

  #name({ pair: [a, b], directed }) {
    const { countries } = this.#page;
    return el("span", { lang: countries.language }, countries.name(a), directed ? " → " : " – ", countries.name(b));
  }

  #text({ pair: [a, b], directed }) {
    const { countries } = this.#page;
    return `${countries.name(a)} ${directed ? "to" : "and"} ${countries.name(b)}`;
  }

  async #load() {
    const { panels, bucket, from, to, types } = this.#state;
    try {
      const timelines = await Promise.all(
        panels.map(({ pair, directed }) => {
          const direction = directed ? (pair[0] < pair[1] ? "forward" : "backward") : null;
          return get(url(`pairs/${pairName(pair)}/timeline`, { bucket, from, to, direction, type: types.join(",") }), this.#stop.signal);
        }),
      );
      this.#show(timelines);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#page.fail(failure, () => this.#load());
      }
    }
  }

  #show(timelines) {
    const { panels, zoom } = this.#state;
    const told = timelines.filter(({ points }) => points.length > 0);
    const all = {
      from: told.reduce((least, { from }) => (from < least ? from : least), told[0]?.from ?? null),
      to: told.reduce((most, { to }) => (to > most ? to : most), told[0]?.to ?? null),
    };
    const high = Math.max(1, ...told.map(({ points }) => tallest(points)));
    if (this.#charts.length === 0) {
      this.#build();
    }
    timelines.forEach((timeline, index) => {
      const events = timeline.points.reduce((sum, point) => sum + point.events, 0);
      const sum = timeline.points.reduce((total, point) => total + point.scoreSum, 0);
      const text = events ? `${number(events, "event")}, mean score ${score(sum / events)}` : "no events";
      const { caption, figure } = this.#boxes[index];
      caption.textContent = text;
      figure.setAttribute("aria-label", `${this.#text(panels[index])}: ${text}`);
      this.#charts[index].show({ timeline, all, high, zoom, last: index === timelines.length - 1 });
    });
  }

  #boxes = [];

  #build() {
    const { panels } = this.#state;
    this.#boxes = panels.map((one, index) => {
      const figure = el("div", { class: `chart small${index === panels.length - 1 ? " last" : ""}`, role: "img" });
      const caption = el("small");
      const link = el("a", { href: query({ ...this.#state, view: "pair", pair: one.pair, dir: one.directed ? panelName(one) : null }) }, this.#name(one));
      return { figure, caption, box: el("section", {}, el("h2", {}, link, " ", caption), figure) };
    });
    this.#grid.replaceChildren(...this.#boxes.map(({ box }) => box));
    this.#charts = this.#boxes.map(({ figure }) => new PanelChart(figure, (zoom) => this.#page.go({ ...this.#state, zoom }, { replace: true })));
    this.#ends.push(together(this.#charts));
  }
}
