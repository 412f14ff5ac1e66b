// The lower edge of a phone: START, the input, the Menu button, attachments, the reply keyboard.
import { confirmed, dialog, menu } from "./dialogs.js";
import { arrows, button, el, icon, iconButton } from "./dom.js";
import { chooseAndSend, sampleAndSend, stickerAndSend, voiceAndSend } from "./files.js";
import { ask, nameOf } from "./store.js";
import { t } from "./texts.js";

export class Composer {
  constructor(column) {
    this.column = column;
    this.mode = "";
    this.replying = null;
    this.editing = null;
    this.keysShown = true;
    this.keyboardSign = "";
    this.commandsOpen = false;
    this.root = el("footer", { class: "composer" });
    this.build();
  }

  /** Everything in the page's language; what was being written stays. */
  build() {
    const draft = this.input?.value ?? "";
    this.input = el("textarea", {
      rows: "1", dir: "auto", enterkeyhint: "send", autocomplete: "off",
      on: { input: () => this.typed(), keydown: (event) => this.key(event) },
    });
    this.input.value = draft;
    this.strip = el("div", { class: "strip", hidden: true });
    this.list = el("div", { class: "commands", role: "listbox", "aria-label": t("commands"), hidden: true });
    this.menuButton = button({ class: "menu-button", "aria-expanded": "false", "aria-label": t("menuButton"), on: { click: () => this.toggleCommands() } }, icon("menu"), el("span", { text: t("menuButton") }));
    this.attach = iconButton("clip", t("attach"), { "aria-haspopup": "menu", on: { click: () => this.attachments() } });
    this.toggle = iconButton("keyboard", t("hideKeys"), { on: { click: () => this.toggleKeys() } });
    this.sendButton = iconButton("send", t("send"), { class: "send", on: { click: () => this.send() } });
    this.line = el("div", { class: "line" }, this.menuButton, this.attach, this.input, this.toggle, this.sendButton);
    this.keys = el("div", { class: "reply-keys", role: "group", "aria-label": t("keys"), hidden: true });
    this.mode = "";
    this.keyboardSign = "";
    this.root.replaceChildren();
  }

  refresh() {
    const { chat } = this.column;
    const mode = !chat ? "none" : chat.blocked ? "blocked" : chat.type === "private" && !chat.started ? "start" : "write";
    const sign = `${mode} ${this.column.userId} ${chat?.id}`;
    if (sign !== this.mode) {
      const here = this.root.contains(document.activeElement);
      const same = this.mode.split(" ").slice(1).join() === sign.split(" ").slice(1).join();
      if (!same && this.mode) this.leave();
      this.mode = sign;
      this.root.replaceChildren(...this.parts(mode, chat));
      if (here && same) (mode === "write" ? this.input : this.root.querySelector("button"))?.focus({ preventScroll: true });
    }
    if (mode === "write") this.refreshWriting(chat);
  }

  /** Another chat stands here now: nothing half-written moves into it. */
  leave() {
    this.input.value = "";
    this.keyboardSign = "";
    this.quiet();
  }

  parts(mode, chat) {
    if (mode === "write") return [this.list, this.strip, this.line, this.keys];
    const { user } = this.column;
    if (mode === "blocked") {
      return [el("p", { class: "note", text: t("blockedNote", { name: nameOf(user) }) }),
        button({ class: "big", text: t("unblock"), on: { click: () => this.column.run("unblock", { bot_id: chat.bot_id }) } })];
    }
    if (mode === "start") {
      return [button({ class: "big", text: t("start"), on: { click: () => this.column.start() } }),
        button({ class: "quiet", text: t("deepLink"), on: { click: () => this.column.arriveByLink() } })];
    }
    return [];
  }

  refreshWriting(chat) {
    const keyboard = chat.reply_keyboard;
    const sign = JSON.stringify(keyboard);
    if (sign !== this.keyboardSign) {
      this.keyboardSign = sign;
      this.keysShown = Boolean(keyboard?.rows) && !keyboard.hidden;
      this.drawKeys(keyboard);
      if (keyboard?.kind === "force_reply") this.replyTo(chat.messages.find((one) => one.id === keyboard.message_id), false);
    }
    const has = Boolean(keyboard?.rows);
    this.keys.hidden = !(has && this.keysShown);
    this.toggle.hidden = !has;
    const words = t(this.keysShown ? "hideKeys" : "showKeys");
    this.toggle.setAttribute("aria-label", words);
    this.toggle.title = words;
    this.toggle.setAttribute("aria-pressed", String(this.keysShown));
    const placeholder = (keyboard && !keyboard.hidden && keyboard.placeholder) || t("write");
    this.input.placeholder = placeholder;
    this.input.setAttribute("aria-label", placeholder);
    this.menuButton.hidden = !chat.commands?.length || !["commands", "default", undefined].includes(chat.menu_button?.type);
    this.grow();
  }

  drawKeys(keyboard) {
    const rows = (keyboard?.rows ?? []).map((row) => row.map((key) => button({
      class: "key", on: { click: () => this.pressKey(key) },
    }, key.text)));
    this.keys.classList.toggle("tall", Boolean(keyboard) && !keyboard.resize);
    this.keys.replaceChildren(...rows.map((row) => el("div", { class: "keys-row" }, row)));
    if (rows.length) arrows(this.keys, rows);
  }

  async pressKey(key) {
    const { user } = this.column;
    if (key.request_contact) {
      const phone = user.phone_number ? `+${String(user.phone_number).replace(/^\+/u, "")}` : "";
      if (!(await confirmed(t("shareTitle"), t("shareText", { name: nameOf(user), phone }), t("share")))) return;
    } else if (key.request_location) {
      await this.column.run("send_location", { latitude: 60.391, longitude: 5.322 });
      return;
    } else if (key.request_poll || key.web_app) {
      this.column.say(t("notHere"), true);
      return;
    }
    await this.column.run("press_key", { label: key.text });
  }

  toggleKeys() {
    this.keysShown = !this.keysShown;
    this.refresh();
    if (this.keysShown) this.keys.querySelector(".key")?.focus();
  }

  typed() {
    this.grow();
    const text = this.input.value;
    this.listCommands(/^\/\w*$/u.test(text) ? text.slice(1).toLowerCase() : null);
  }

  grow() {
    this.input.style.height = "auto";
    if (this.input.value && this.input.scrollHeight) this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 140)}px`;
  }

  toggleCommands() {
    if (this.list.hidden) {
      this.listCommands("");
      this.list.firstChild?.focus();
    } else this.listCommands(null);
  }

  /** Commands that begin with `prefix`; null closes the list. */
  listCommands(prefix) {
    const found = prefix === null ? [] : (this.column.chat.commands ?? []).filter((one) => one.command.startsWith(prefix));
    this.list.hidden = !found.length;
    this.menuButton.setAttribute("aria-expanded", String(!this.list.hidden));
    const rows = found.map((one) => button({
      role: "option", tabindex: "-1", on: { click: () => { this.listCommands(null); this.input.value = ""; this.input.focus(); this.column.speak(`/${one.command}`); } },
    }, el("strong", { text: `/${one.command}` }), el("span", { text: one.description })));
    this.list.replaceChildren(...rows);
    this.list.onkeydown = (event) => {
      const at = rows.indexOf(document.activeElement);
      const next = { ArrowDown: rows[at + 1] ?? rows[0], ArrowUp: rows.at(at - 1), Home: rows[0], End: rows.at(-1) }[event.key];
      if (next) { event.preventDefault(); next.focus(); }
      if (event.key === "Escape") { event.preventDefault(); this.listCommands(null); this.input.focus(); }
    };
  }

  key(event) {
    const first = this.list.hidden ? null : this.list.firstChild;
    if (first && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      (event.key === "ArrowDown" ? first : this.list.lastChild).focus();
    } else if (first && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      first.click();
    } else if (event.key === "Escape") {
      this.quiet();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      const own = this.column.chat.messages.filter((one) => one.from_me && one.text).at(-1);
      if (own) { event.preventDefault(); this.edit(own); }
    }
  }

  /** Nothing half-done: no reply, no edit, no list. */
  quiet() {
    if (this.editing) this.input.value = "";
    this.replying = null;
    this.editing = null;
    this.strip.hidden = true;
    this.listCommands(null);
    this.grow();
  }

  /** Answer this message; `asked` is false when the bot wished it: it may not take the focus from another phone. */
  replyTo(message, asked = true) {
    if (!message) return;
    this.quiet();
    this.replying = message.id;
    this.showStrip(t("replyTo", { name: message.sender }), message.text ?? message.media?.caption ?? "…", asked);
  }

  edit(message) {
    this.quiet();
    this.editing = message.id;
    this.input.value = message.text;
    this.showStrip(t("editing"), message.text, true);
    this.grow();
  }

  showStrip(title, text, asked) {
    this.strip.replaceChildren(el("div", {}, el("strong", { text: title }), el("span", { text })),
      iconButton("close", t("cancel"), { on: { click: () => { this.quiet(); this.input.focus(); } } }));
    this.strip.hidden = false;
    if (asked || this.column.root.contains(document.activeElement)) this.input.focus({ preventScroll: true });
  }

  async send() {
    const text = this.input.value;
    if (!text.trim()) return;
    const { editing, replying } = this;
    const done = editing
      ? await this.column.run("edit_text", { message_id: editing, text })
      : await this.column.speak(text, replying);
    if (!done) return;
    this.input.value = "";
    this.quiet();
  }

  attachments() {
    const to = { ...this.column.where, ...(this.replying ? { reply_to: this.replying } : {}) };
    const wrap = (action) => () => Promise.resolve(action()).catch((error) => this.column.say(error.message, true));
    menu(this.attach, [
      { label: t("attachPhoto"), action: wrap(() => chooseAndSend("photo", to)) },
      { label: t("attachSample"), action: wrap(() => sampleAndSend(to)) },
      { label: t("attachFile"), action: wrap(() => chooseAndSend("document", to)) },
      { label: t("attachVoice"), action: wrap(() => voiceAndSend(to)) },
      { label: t("attachSticker"), action: wrap(() => stickerAndSend(to)) },
      { label: t("attachContact"), action: () => this.pressContact() },
      { label: t("attachLocation"), action: () => this.column.run("send_location", { latitude: 60.391, longitude: 5.322 }) },
    ]);
  }

  async pressContact() {
    const { user } = this.column;
    const text = t("shareText", { name: nameOf(user), phone: user.phone_number ?? "" });
    if (await confirmed(t("shareTitle"), text, t("share"))) await this.column.run("send_contact");
  }
}

/** Ask for a name and add that person; the new user, or null. */
export async function addNewcomer(language) {
  const first = el("input", { type: "text", required: true, maxlength: "64", autocomplete: "off" });
  const last = el("input", { type: "text", maxlength: "64", autocomplete: "off" });
  const answer = await dialog({
    title: t("newcomerTitle"),
    body: [el("label", { class: "field" }, el("span", { text: t("firstName") }), first), el("label", { class: "field" }, el("span", { text: t("lastName") }), last)],
    actions: [{ label: t("cancel"), value: null }, { label: t("add"), value: () => first.value.trim() || null, main: true }],
  });
  return answer ? ask("add_user", { first_name: answer, last_name: last.value.trim(), language_code: language }) : null;
}
