// Times as the home reads them: the simulated clock, in the home's zone, in the page's language.
import { spokenLanguage, t } from "./texts.js";

const LOCALE = { nb: "nb-NO", da: "da-DK", en: "en-GB" };
const made = new Map();
let zone = "UTC";

export function setZone(name) {
  zone = name;
}

function format(options) {
  const key = `${spokenLanguage()} ${zone} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(LOCALE[spokenLanguage()], { timeZone: zone, ...options }));
  return made.get(key);
}

export function clockTime(moment) {
  return format({ hour: "2-digit", minute: "2-digit" }).format(new Date(moment));
}

export function preciseTime(moment) {
  return format({ hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(moment));
}

export function longDay(moment) {
  return format({ weekday: "long", day: "numeric", month: "long" }).format(new Date(moment));
}

export function shortDay(moment) {
  return format({ weekday: "short", day: "numeric", month: "long" }).format(new Date(moment));
}

/** The calendar day in the home's zone, as YYYY-MM-DD. */
export function dayOf(moment) {
  const parts = partsOf(new Date(moment));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** Today, Yesterday, or the long form of the day. */
export function dayName(moment, now) {
  const day = dayOf(moment);
  if (day === dayOf(now)) return t("today");
  if (day === dayOf(new Date(now).getTime() - 24 * 3600 * 1000)) return t("yesterday");
  return longDay(moment);
}

/** The next time that the home's clock shows 08:00. */
export function nextMorning(now) {
  const today = instant(`${dayOf(now)}T08:00`);
  if (today > new Date(now)) return today;
  const later = new Date(today.getTime() + 30 * 3600 * 1000);
  return instant(`${dayOf(later)}T08:00`);
}

/** What a datetime-local field shows for a moment. */
export function fieldValue(moment) {
  const parts = partsOf(new Date(moment));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The moment at which the home's wall clock shows `local` (YYYY-MM-DDTHH:MM). */
export function instant(local) {
  const wanted = Date.parse(`${local}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess = wanted - (Date.parse(`${fieldValue(guess)}:00Z`) - guess);
  return new Date(guess);
}

function partsOf(date) {
  const key = `parts ${zone}`;
  if (!made.has(key)) {
    made.set(key, new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    }));
  }
  return Object.fromEntries(made.get(key).formatToParts(date).map((part) => [part.type, part.value]));
}
