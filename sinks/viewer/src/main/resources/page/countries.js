// Countries' names as the reader wishes to see them.
import { get, url } from "./api.js";
import { el } from "./dom.js";

export const LANGUAGES = { en: "English", de: "Deutsch", fr: "Français", es: "Español", ru: "Русский", it: "Italiano", codes: "Codes" };

/** All countries; "language" is that of their names. */
export async function load(names) {
  const codes = names === "codes";
  const lang = codes ? "en" : (names ?? navigator.language);
  const { language, countries } = await get(url("countries", { lang }));
  const byCode = new Map(countries.map((country) => [country.code, country]));
  return {
    language: codes ? "zxx" : language,
    all: countries,
    known: (code) => byCode.has(code),
    name: (code) => (codes ? code : (byCode.get(code)?.name ?? code)),
  };
}

/**
 * A choice of country: first the active ones, those in "first" before all, then the rest.
 *
 * @param first codes with the number of their events
 */
export function select(countries, { id, label, value, first = new Map(), onchange }) {
  const active = countries.all.filter((country) => (first.size ? first.has(country.code) : country.events > 0));
  const others = countries.all.filter((country) => !active.includes(country));
  const option = (country) =>
    el("option", { value: country.code, selected: country.code === value }, label_(countries, country, first));
  return el(
    "p",
    { class: "field" },
    el("label", { for: id }, label),
    el(
      "select",
      { id, lang: countries.language, onchange: (change) => onchange(change.target.value) },
      value ? null : el("option", { value: "", selected: true, lang: "en" }, "Choose …"),
      active.length ? el("optgroup", { label: "With events", lang: "en" }, active.map(option)) : null,
      el("optgroup", { label: active.length ? "Others" : "All", lang: "en" }, others.map(option)),
    ),
  );
}

function label_(countries, country, first) {
  const events = first.get(country.code) ?? country.events;
  return events ? `${countries.name(country.code)} (${events.toLocaleString("en")})` : countries.name(country.code);
}
