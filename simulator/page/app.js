// The page: columns of phones, a clock, and tools, all fed by one stream of events.
import { Column } from "./column.js";
import { addNewcomer } from "./composer.js";
import { cancelAction, choice, confirmed, dialog, menu } from "./dialogs.js";
import { avatar, button, el, icon } from "./dom.js";
import { safeUrl } from "./entities.js";
import { botLink } from "./links.js";
import { CallLog, clockDialog, failDialog, helpDialog } from "./panels.js";
import { ask, follow, listen, load, nameOf, simulatedNow, store, userOf } from "./store.js";
import { LANGUAGES, preferredLanguage, speak, spokenLanguage, t } from "./texts.js";
import { clockTime, nextMorning, setZone, shortDay } from "./time.js";

const $ = (id) => document.getElementById(id);
const memory = {
  get: (key) => { try { return localStorage.getItem(`simulator ${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`simulator ${key}`, value); } catch { /* a private window remembers nothing */ } },
};

function unreadOf(column) {
  return column.user.chats.reduce((sum, chat) => sum + (chat.unread ?? 0), 0);
}

class App {
  constructor() {
    this.columns = [];
    this.chosen = null;
    this.calls = new CallLog($("calls"), $("only-errors"));
  }

  /** Everything from the snapshot. */
  loaded() {
    setZone(store.state.zone ?? "UTC");
    const remembered = (memory.get("people") ?? "").split(",").map(Number);
    const here = this.columns.filter((column) => column.user);
    if (!here.length) {
      const pinned = store.state.pinned ?? [];
      const order = [...new Set([...remembered, ...pinned, ...store.state.users.map((user) => user.id)])].filter((id) => userOf(id));
      const count = remembered.filter((id) => userOf(id)).length || 3;
      this.columns = order.slice(0, count).map((id) => new Column(this, id));
      this.chosen = this.columns[0] ?? null;
    } else {
      this.columns = here;
      here.forEach((column) => column.show(column.userId));
    }
    this.arrange();
    this.drawBar();
    this.calls.redraw();
  }

  arrange() {
    if (!this.columns.includes(this.chosen)) this.chosen = this.columns[0] ?? null;
    const place = $("columns");
    const nobody = el("div", { class: "nobody" }, el("p", { text: t("nobody") }), button({ class: "big", text: t("newcomer"), on: { click: () => this.addColumn() } }));
    const wanted = this.columns.length ? this.columns.map((column) => column.root) : [nobody];
    [...place.children].filter((child) => !wanted.includes(child)).forEach((child) => child.remove());
    wanted.forEach((root) => place.append(root));
    this.columns.forEach((column) => column.refresh());
    this.drawTabs();
    if (this.columns.length) memory.set("people", this.columns.map((column) => column.userId).join(","));
  }

  /** Tabs for narrow windows: one phone at a time, the others say how much is unread. */
  drawTabs() {
    const sign = JSON.stringify([spokenLanguage(), this.columns.map((column) => [column.root.id, column === this.chosen, nameOf(column.user), unreadOf(column)])]);
    if (sign === this.tabsSign) return;
    this.tabsSign = sign;
    const tabs = this.columns.map((column) => {
      const chosen = column === this.chosen;
      column.root.classList.toggle("chosen", chosen);
      const unread = unreadOf(column);
      const name = nameOf(column.user);
      return button({
        role: "tab", "aria-selected": String(chosen), "aria-controls": column.root.id, tabindex: chosen ? "0" : "-1",
        "aria-label": unread ? `${name}, ${t("unread", { n: unread })}` : name, on: { click: () => this.choose(column) },
      }, avatar(name, column.userId, true), el("span", { text: column.user.first_name }), unread && !chosen ? el("span", { class: "badge-count", text: String(unread) }) : "");
    });
    const focused = $("tabs").contains(document.activeElement);
    $("tabs").replaceChildren(...tabs);
    if (focused) tabs[this.columns.indexOf(this.chosen)]?.focus();
  }

  choose(column) {
    this.chosen = column;
    this.drawTabs();
    column.refresh();
  }

  changed() {
    if (this.tabsPending) return;
    this.tabsPending = true;
    queueMicrotask(() => { this.tabsPending = false; this.drawTabs(); });
  }

  showPerson(column, userId) {
    const other = this.columns.find((one) => one !== column && one.userId === userId);
    if (other) other.show(column.userId);
    column.show(userId);
    this.chosen = column;
    this.arrange();
  }

  closeColumn(column) {
    if (this.columns.length < 2) return;
    this.columns = this.columns.filter((one) => one !== column);
    this.arrange();
  }

  /** The column of this person; the last one becomes theirs if they have none. */
  columnFor(userId) {
    const column = this.columns.find((one) => one.userId === userId) ?? this.columns.at(-1);
    if (column.userId !== userId) this.showPerson(column, userId);
    this.choose(column);
    return column;
  }

  async addColumn() {
    const shown = new Set(this.columns.map((column) => column.userId));
    const others = store.state.users.filter((user) => !shown.has(user.id));
    const id = await this.who(t("addColumn"), "", others);
    if (!id) return;
    const column = new Column(this, id);
    this.columns.push(column);
    this.chosen = column;
    this.arrange();
    column.root.scrollIntoView({ inline: "end", block: "nearest" });
  }

  async who(title, text, users) {
    const picked = await choice(title, text, [
      ...users.map((user) => ({ label: [nameOf(user), user.role].filter(Boolean).join(" · "), value: user.id, before: avatar(nameOf(user), user.id, true) })),
      { label: t("newcomer"), value: "new", before: avatar("+", 0, true) },
    ]);
    return picked === "new" ? (await addNewcomer(spokenLanguage()))?.id : picked;
  }

  /** Follow a link that a bot sent: inside the simulation as somebody, or out of it when the person says so. */
  async openLink(address, column) {
    const url = safeUrl(address);
    if (!url) {
      column.say(t("notHere"), true);
      return;
    }
    const inside = botLink(url, store.state.bots);
    if (!inside) {
      await dialog({
        title: t("openTitle"), body: [el("p", { text: t("openText") }), el("p", { class: "address", text: url })],
        actions: [cancelAction(), { label: `${t("open")} ↗`, value: true, main: true, href: url }],
      });
      return;
    }
    const users = [column.user, ...store.state.users.filter((user) => user !== column.user)];
    const id = await this.who(t("openAs"), t("openAsText"), users);
    if (!id) return;
    const theirs = this.columnFor(id);
    theirs.show(id, id);
    await theirs.run("start", { payload: inside.payload, bot_id: inside.bot.id });
  }

  drawBar() {
    const bot = store.state.bots[0];
    document.title = `${bot?.name ?? t("shortName")} · ${t("shortName")}`;
    $("bot-name").textContent = bot?.name ?? t("shortName");
    $("bot-short").textContent = bot?.short_description || t("shortName");
    const active = Boolean(store.state.failures?.length || store.state.limits);
    $("fail").classList.toggle("active", active);
    this.tick();
  }

  tick() {
    if (!store.state) return;
    const now = simulatedNow();
    const time = clockTime(now);
    if ($("clock-time").textContent !== time) $("clock-time").textContent = time;
    const day = shortDay(now);
    if ($("clock-day").textContent !== day) {
      $("clock-day").textContent = day;
      this.columns.forEach((column) => column.later());
    }
  }

  heard(event) {
    if (event.kind === "loaded") this.loaded();
    else if (event.kind === "call") { if (!$("drawer").hidden) this.calls.add(event.call); }
    else if (["clock", "bot", "failures"].includes(event.kind)) this.drawBar();
    for (const column of this.columns) {
      const theirs = event.user_id === column.userId;
      if (event.kind === "callback_answer" && theirs && event.chat_id === column.chat?.id) column.answered(event.press);
      if (theirs || ["user", "commands", "bot", "groups"].includes(event.kind)) column.later();
    }
    if (event.kind === "user" && !this.columns.length) this.loaded();
  }

  translate(code) {
    speak(code);
    $("language").value = code;
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
    for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
    if (!store.state) return;
    this.columns.forEach((column) => column.relabel());
    this.arrange();
    this.drawBar();
    this.calls.redraw();
  }

  async wish(verb, fields) {
    try {
      await ask(verb, fields);
    } catch (error) {
      await dialog({ title: t("shortName"), body: [el("p", { text: error.message })] });
    }
  }

  async advance(fields) {
    if (fields) await this.wish("advance", fields);
  }

  async moveTime() {
    await this.advance(await clockDialog());
  }

  async reset() {
    if (await confirmed(t("reset"), t("resetSure"), t("reset"), true)) await this.wish("reset");
  }

  showLog(open) {
    $("drawer").hidden = !open;
    $("log").setAttribute("aria-expanded", String(open));
    if (open) this.calls.redraw();
    (open ? $("close-log") : $("log")).focus();
  }

  moreMenu() {
    const narrow = !$("fail").offsetParent;
    menu($("more"), [
      { label: t("addColumn"), action: () => this.addColumn() },
      narrow && { label: t("help"), action: () => helpDialog() },
      narrow && { label: t("fail"), action: () => this.makeFail() },
      narrow && { label: t("log"), action: () => this.showLog(true) },
      { label: t("reset"), danger: true, action: () => this.reset() },
      ...LANGUAGES.filter((code) => narrow && code !== spokenLanguage()).map((code) => ({
        label: $("language").querySelector(`[value="${code}"]`).textContent, action: () => this.chooseLanguage(code),
      })),
    ]);
  }

  makeFail() {
    return failDialog().catch((error) => dialog({ title: t("failTitle"), body: [el("p", { text: error.message })] }));
  }

  chooseLanguage(code) {
    memory.set("language", code);
    this.translate(code);
  }

  wire() {
    $("more").append(icon("menu"));
    $("close-log").append(icon("close"));
    $("clock").addEventListener("click", () => this.moveTime());
    for (const step of document.querySelectorAll("[data-minutes]")) {
      step.addEventListener("click", () => this.advance({ minutes: Number(step.dataset.minutes) }));
    }
    $("next-morning").addEventListener("click", () => this.advance({ to: nextMorning(simulatedNow()).toISOString() }));
    $("fail").addEventListener("click", () => this.makeFail());
    $("log").addEventListener("click", () => this.showLog($("drawer").hidden));
    $("close-log").addEventListener("click", () => this.showLog(false));
    $("help").addEventListener("click", () => helpDialog());
    $("more").addEventListener("click", () => this.moreMenu());
    $("language").addEventListener("change", (event) => this.chooseLanguage(event.target.value));
    $("tabs").addEventListener("keydown", (event) => {
      const at = this.columns.indexOf(this.chosen);
      const next = { ArrowRight: this.columns[at + 1], ArrowLeft: this.columns[at - 1], Home: this.columns[0], End: this.columns.at(-1) }[event.key];
      if (next) { event.preventDefault(); this.choose(next); }
    });
    $("drawer").addEventListener("keydown", (event) => { if (event.key === "Escape") this.showLog(false); });
    document.addEventListener("visibilitychange", () => this.columns.forEach((column) => column.markRead()));
    addEventListener("resize", () => this.columns.forEach((column) => { if (column.atEnd) column.toEnd(); }));
    setInterval(() => this.tick(), 1000);
    listen((event) => this.heard(event));
  }

  async begin() {
    this.translate(preferredLanguage(memory.get("language"), navigator.languages ?? [navigator.language]));
    this.wire();
    const online = (yes) => { $("lost").hidden = yes; };
    try {
      await load();
      follow(online);
    } catch {
      online(false);
      setTimeout(() => location.reload(), 3000);
    }
  }
}

new App().begin();
