// The page: its address says what is shown, and this shows it.
import { CompareView } from "./compare-view.js";
import { LANGUAGES, load } from "./countries.js";
import { el } from "./dom.js";
import { MatrixView } from "./matrix-view.js";
import { PairView } from "./pair-view.js";
import { StartView } from "./start-view.js";
import { panelName, parse, query } from "./state.js";

const KINDS = { start: StartView, pair: PairView, compare: CompareView, matrix: MatrixView };

const main = document.getElementById("main");
const content = el("div", { class: "view" });
const faults = el("div", { class: "faults", role: "alert" });
let countries;
let names;
let view = null;
let key = null;

/** Goes to a state; the reader's way back leads to the one before, unless it is replaced. */
function go(state, { replace = false } = {}) {
  const address = query(state);
  if (address !== location.search) {
    history[replace ? "replaceState" : "pushState"](null, "", address === "?" ? location.pathname : address);
  }
  return show();
}

async function show() {
  const state = parse(location.search);
  if (!countries || names !== state.names) {
    try {
      names = state.names;
      countries = await load(names);
      key = null;
    } catch (failure) {
      countries = null;
      fail(failure, show);
      return;
    }
  }
  const unknown = [...(state.pair ?? []), ...state.panels.flatMap(({ pair }) => pair), state.country].filter((code) => code && !countries.known(code));
  state.faults.push(...[...new Set(unknown)].map((code) => `${code} is no country's code.`));
  if (unknown.length > 0) {
    Object.assign(state, { view: "start", pair: null, panels: [], country: null });
  }
  faults.replaceChildren(...state.faults.map((fault) => el("p", { class: "fault" }, fault)));
  const Kind = KINDS[state.view];
  const wanted = Kind.key(state);
  if (wanted === key) {
    view.update(state);
  } else {
    view?.close();
    key = wanted;
    view = new Kind(content, state, { countries, go, fail, complain });
  }
  dress(state);
}

/** Says what went wrong, with a way to try again. */
function fail(failure, again) {
  faults.replaceChildren(el("p", { class: "fault" }, failure.message, " ", el("button", { type: "button", onclick: () => { faults.replaceChildren(); again(); } }, "Try again")));
}

/** Says what is wrong with what the reader chose. */
function complain(text) {
  faults.replaceChildren(el("p", { class: "fault" }, text));
}

function dress(state) {
  const pair = state.pair ?? state.panels[0]?.pair ?? null;
  const links = [
    ["Pairs", state.view === "start" || state.view === "pair", { ...state, view: "start", event: null, zoom: null }],
    ["Compare", state.view === "compare", { ...state, view: "compare", panels: compared(state, pair), event: null, dir: null }],
    ["Matrix", state.view === "matrix", { ...state, view: "matrix", country: state.country ?? pair?.[0], event: null, zoom: null, dir: null, types: [], from: null, to: null }],
  ];
  document.getElementById("views").replaceChildren(...links.map(([text, here, to]) => el("a", { href: query(to), "aria-current": here ? "page" : null }, text)));
  const select = document.getElementById("names");
  select.replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => el("option", { value: code, lang: code === "codes" ? "en" : code, selected: code === (state.names ?? countries.language) }, name)));
  select.onchange = () => go({ ...parse(location.search), names: select.value });
  const title = { start: null, pair: state.pair?.map(countries.name).join(" – "), compare: state.panels.map(panelName).join(", ") || "Compare", matrix: state.country ? `${countries.name(state.country)} and its partners` : "Matrix" }[state.view];
  document.title = title ? `${title} - Dateline` : "Dateline";
}

// From a pair the first thing to compare is what each does to the other.
function compared(state, pair) {
  if (state.panels.length || !pair) {
    return state.panels;
  }
  const [a, b] = pair;
  return [{ pair: [a, b], directed: true }, { pair: [b, a], directed: true }];
}

// Links that only change the address's query are followed here, all others by the browser.
document.addEventListener("click", (click) => {
  const link = click.target.closest?.("a");
  const href = link?.getAttribute("href");
  if (!href?.startsWith("?") || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) {
    return;
  }
  click.preventDefault();
  const keep = "keep" in link.dataset;
  go(parse(href)).then(() => {
    if (!keep) {
      main.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  });
});
addEventListener("popstate", show);

main.append(faults, content);
show();
