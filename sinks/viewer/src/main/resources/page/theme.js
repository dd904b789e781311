// The charts' colours and patterns, read from the style sheet, so that light and dark are told in one place.

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Calls when the reader changes between light and dark; the answer ends that. */
export function onChange(listener) {
  DARK.addEventListener("change", listener);
  return () => DARK.removeEventListener("change", listener);
}

/** The style sheet's colours as they are now. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    "material-cooperation": of("coop"),
    "verbal-cooperation": of("coop-soft"),
    "verbal-conflict": of("conf-soft"),
    "material-conflict": of("conf"),
    coverage: of("coverage"),
    ink: of("ink"),
    muted: of("muted"),
    line: of("line"),
    grid: of("grid"),
    surface: of("surface"),
    accent: of("accent"),
    pattern: of("pattern"),
  };
}

/** What is only said is hatched, what is done is full: so colour is never the only sign. */
export function decal(quad, colour) {
  if (!quad.startsWith("verbal")) {
    return { symbol: "none" };
  }
  const rotation = quad === "verbal-cooperation" ? -Math.PI / 4 : Math.PI / 4;
  return { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation, color: colour.pattern };
}

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
