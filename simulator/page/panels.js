// What concerns the whole simulation: its clock, its failures, the log of calls, the help.
import { cancelAction, dialog, field } from "./dialogs.js";
import { button, el } from "./dom.js";
import { ask, simulatedNow, store, userOf, nameOf } from "./store.js";
import { t } from "./texts.js";
import { fieldValue, instant, nextMorning, preciseTime } from "./time.js";

const FAILURES = {
  fail429: { status: 429, retry_after: 5 },
  fail500: { status: 500 },
  fail502: { status: 502, html: true },
  failDrop: { drop_connection: true },
  failLost: { drop_connection: true, after_effect: true },
  failSlow: { status: 0, delay: 8 },
};
const METHODS = ["sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery", "sendDocument", "sendPhoto", "getUpdates", "*"];

/** The dialog that moves time on. */
export async function clockDialog() {
  const now = simulatedNow();
  const input = el("input", { type: "datetime-local", value: fieldValue(now + 24 * 3600 * 1000), min: fieldValue(now), required: true });
  let quick = null;
  const pick = (label, wish) => button({ text: label, on: { click: (event) => { quick = wish; event.target.closest("dialog").close(); } } });
  const morning = { to: nextMorning(now).toISOString() };
  const answer = await dialog({
    title: t("clockOpen"),
    body: [el("p", { text: t("moveExplained") }),
      el("div", { class: "choices across" }, pick(t("plus15"), { minutes: 15 }), pick(t("plus60"), { minutes: 60 }), pick(t("nextMorning"), morning)),
      field(t("moveTo"), input)],
    actions: [cancelAction(), { label: t("move"), value: () => (input.value ? { to: instant(input.value).toISOString() } : null), main: true }],
  });
  return quick ?? answer;
}

/** The dialog that makes the next calls fail. */
export async function failDialog() {
  const what = el("select", {}, Object.keys(FAILURES).map((key) => el("option", { value: key, text: t(key) })));
  const method = el("select", {}, METHODS.map((name) => el("option", { value: name, text: name === "*" ? t("failAny") : name })));
  const times = el("input", { type: "number", min: "1", max: "100", value: "1", inputmode: "numeric" });
  const limits = el("input", { type: "checkbox", on: { change: () => ask("limits", { enabled: limits.checked }).catch(() => {}) } });
  limits.checked = Boolean(store.state.limits);
  const waiting = store.state.failures ?? [];
  const list = waiting.length
    ? el("ul", { class: "plain" }, waiting.map((one) => el("li", { text: `${one.times} × ${one.method === "*" ? t("failAny") : one.method}: ${failureName(one)}` })))
    : el("p", { text: t("failNone") });
  const answer = await dialog({
    title: t("failTitle"), wide: true,
    body: [el("p", { text: t("failText") }), field(t("failWhat"), what),
      el("div", { class: "pair" }, field(t("failMethod"), method), field(t("failTimes"), times)),
      el("label", { class: "check" }, limits, el("span", { text: t("limits") })),
      el("h3", { text: t("failWaiting") }), list],
    actions: [cancelAction(), ...(waiting.length ? [{ label: t("failClear"), value: "clear" }] : []), { label: t("failDo"), value: "fail", main: true }],
  });
  if (answer === "clear") await ask("clear_failures");
  if (answer === "fail") await ask("fail_next", { method: method.value, times: Math.max(1, Number(times.value) || 1), ...FAILURES[what.value] });
}

function failureName(one) {
  if (one.after_effect) return t("failLost");
  if (one.drop_connection) return t("failDrop");
  if (one.html) return t("fail502");
  if (one.delay) return t("failSlow");
  return t(one.status === 429 ? "fail429" : "fail500");
}

export function helpDialog() {
  const steps = ["help1", "help2", "help3", "help4", "help5"].map((key) => el("li", { text: t(key) }));
  return dialog({ title: t("helpTitle"), wide: true, body: [el("p", { class: "lead", text: t("banner") }), el("ol", {}, steps), el("p", { class: "small", text: t("helpKeys") })] });
}

/** The list of calls, the newest on top. */
export class CallLog {
  constructor(list, onlyErrors) {
    this.list = list;
    this.onlyErrors = onlyErrors;
    onlyErrors.addEventListener("change", () => this.redraw());
  }

  redraw() {
    const calls = store.state.calls.filter((call) => this.wanted(call)).slice(-150).reverse();
    this.list.replaceChildren(...(calls.length ? calls.map(callNode) : [el("li", { class: "small", text: t("noCalls") })]));
  }

  add(call) {
    if (!this.wanted(call)) return;
    if (!this.list.querySelector(".call")) this.list.replaceChildren();
    this.list.prepend(callNode(call));
    while (this.list.children.length > 150) this.list.lastChild.remove();
  }

  wanted(call) {
    return !this.onlyErrors.checked || call.status !== 200 || call.complaint;
  }
}

function callNode(call) {
  const good = call.status === 200 && !call.complaint;
  const chat = userOf(Number(call.params?.chat_id));
  return el("li", { class: good ? "call" : "call bad" }, el("details", {},
    el("summary", {}, el("span", { class: "status", text: call.status ? String(call.status) : "–" }), el("strong", { text: call.method }),
      el("span", { class: "to", text: chat ? nameOf(chat) : "" }), el("time", { datetime: call.at, text: preciseTime(call.at) })),
    call.description ? el("p", { text: call.description }) : "",
    call.complaint ? el("p", { text: t("complaint") }) : "",
    el("pre", { tabindex: "0", text: JSON.stringify(call.params, null, 2) })));
}
