// The read API, described in openapi.yaml.

/** What the server said was wrong; its detail is fit for a reader. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** The address of a resource; parameters that are null, undefined or empty are left out. */
export function url(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return `v1/${path}${text && "?"}${text}`;
}

/** Fetches JSON; a {@link Problem} where there is none. */
export async function get(address, signal) {
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: "application/json" }, signal });
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Problem(0, "The server does not answer. Is it still running?");
  }
  if (answer.ok) {
    return answer.json();
  }
  let detail = `The server answered ${answer.status}.`;
  try {
    detail = (await answer.json()).detail ?? detail;
  } catch {
    // A proxy between may answer without a problem document.
  }
  throw new Problem(answer.status, detail);
}

/** A pair's resource name, whatever order its countries are named in. */
export function pairName([a, b]) {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** A direction as the API names it: null for all, "mutual", or the source's code and the target's. */
export function direction(dir) {
  if (!dir || dir === "mutual") {
    return dir;
  }
  return dir.slice(0, 3) < dir.slice(4) ? "forward" : "backward";
}
