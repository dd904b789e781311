// Where a reader begins: the pairs of which the wires tell most.
import { get, url } from "./api.js";
import { conflict, cooperation } from "./axes.js";
import { el, hidden } from "./dom.js";
import { controls } from "./pair-controls.js";
import { query } from "./state.js";
import { day, score } from "./words.js";

const SHOWN = 60;
const SIX = 6;

export class StartView {
  #state;
  #page;
  #stop = new AbortController();
  #list = el("div", {});

  static key(state) {
    return ["start", state.names].join();
  }

  constructor(root, state, page) {
    this.#state = state;
    this.#page = page;
    root.replaceChildren(
      el("div", { class: "title hero" }, el("h1", {}, "Who did what to whom"), el("p", { class: "summary" }, "Choose two countries, and see what the wires tell of them: every event down to the words that it was read from.")),
      controls({ ...state, pair: null }, page),
      this.#list,
    );
    this.#load();
  }

  update() {}

  close() {
    this.#stop.abort();
  }

  async #load() {
    try {
      const { pairs } = await get(url("pairs", { limit: SHOWN }), this.#stop.signal);
      this.#show(pairs);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#page.fail(failure, () => this.#load());
      }
    }
  }

  #show(pairs) {
    if (pairs.length === 0) {
      this.#list.replaceChildren(
        el("p", { class: "card empty" }, "No story has told of two countries yet. As soon as one does, it shows here: push one to ingest, or run the demo."),
      );
      return;
    }
    const state = this.#state;
    const panels = pairs.slice(0, SIX).map(({ pair }) => ({ pair: pair.split("-"), directed: false }));
    this.#list.replaceChildren(
      el("div", { class: "rows-head" }, el("h2", {}, "The busiest pairs"), el("a", { href: query({ ...state, view: "compare", panels }) }, `Compare the first ${panels.length}`)),
      el("ul", { class: "cards" }, pairs.map((pair) => this.#card(pair))),
    );
  }

  #card(entry) {
    const { countries } = this.#page;
    const [a, b] = entry.pair.split("-");
    const up = cooperation(entry);
    const down = conflict(entry);
    return el(
      "li",
      { class: "card" },
      el("h3", {}, el("a", { href: query({ ...this.#state, view: "pair", pair: [a, b] }), lang: countries.language }, `${countries.name(a)} – ${countries.name(b)}`)),
      balance(up, entry.events),
      el("p", { class: "figures" }, el("span", { class: "coop" }, `▴ ${up}`, hidden(" of cooperation")), el("span", { class: "conf" }, `▾ ${down}`, hidden(" of conflict")), el("span", {}, `score ${score(entry.scoreMean)}`)),
      el("p", { class: "note" }, entry.first === entry.last ? day(entry.first) : `${day(entry.first)} to ${day(entry.last)}`),
    );
  }
}

/** How much of all is cooperation, as a bar. */
function balance(up, all) {
  const part = el("span", { class: "part" });
  part.style.width = `${(100 * up) / all}%`;
  return el("span", { class: "balance", "aria-hidden": "true" }, part);
}
