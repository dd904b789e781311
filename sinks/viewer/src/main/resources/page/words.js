// What codes mean, in words.

export const QUADS = {
  "material-cooperation": "Material cooperation",
  "verbal-cooperation": "Verbal cooperation",
  "verbal-conflict": "Verbal conflict",
  "material-conflict": "Material conflict",
};

/** PLOVER 2.0's event types by quad class, each with what it says of its source. */
export const TYPES = {
  AGREE: ["verbal-cooperation", "agreed or promised"],
  CONSULT: ["verbal-cooperation", "met or talked"],
  SUPPORT: ["verbal-cooperation", "backed or signed"],
  CONCEDE: ["verbal-cooperation", "conceded"],
  COOPERATE: ["material-cooperation", "worked together"],
  AID: ["material-cooperation", "gave aid"],
  RETREAT: ["material-cooperation", "pulled back"],
  REQUEST: ["verbal-conflict", "asked or demanded"],
  ACCUSE: ["verbal-conflict", "accused or criticised"],
  REJECT: ["verbal-conflict", "refused"],
  THREATEN: ["verbal-conflict", "threatened"],
  PROTEST: ["material-conflict", "protested"],
  SANCTION: ["material-conflict", "sanctioned"],
  MOBILIZE: ["material-conflict", "moved forces"],
  COERCE: ["material-conflict", "coerced"],
  ASSAULT: ["material-conflict", "attacked"],
};

/** A type with its meaning; a type that is not known is its own. */
export function meaning(type) {
  return TYPES[type]?.[1] ?? type.toLowerCase();
}

/** One, or many with the number before them. */
export function number(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A score with its sign, to one digit. */
export function score(value) {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** A day, such as 31 May 2020. */
export function day(iso) {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** A time, in UTC. */
export function time(iso) {
  return `${TIME.format(new Date(iso))} UTC`;
}

/** What a bucket that begins on a day is called. */
export function bucketName(bucket, iso) {
  if (bucket === "month") {
    return MONTH.format(new Date(`${iso}T00:00:00Z`));
  }
  return bucket === "week" ? `Week of ${day(iso)}` : day(iso);
}
