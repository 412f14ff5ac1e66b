// One person's phone.
import { addNewcomer, Composer } from "./composer.js";
import { cancelAction, confirmed, dialog, field, menu, toast } from "./dialogs.js";
import { avatar, el, iconButton } from "./dom.js";
import { reconcile, rowsOf } from "./messages.js";
import { startCode } from "./links.js";
import { ask, nameOf, simulatedNow, store, userOf } from "./store.js";
import { spokenLanguage, t } from "./texts.js";

const LANGUAGES = { nb: "Norsk bokmål", da: "Dansk", en: "English" };

const WRITES = new Set(["start", "send_text", "press_key", "send_contact", "send_location"]);

export class Column {
  /** `app`: `showPerson(column, id)`, `closeColumn(column)`, `openLink(url, column)`, `changed()`. */
  constructor(app, userId) {
    this.app = app;
    this.userId = userId;
    this.chatId = null;
    this.known = new Map();
    this.pending = false;
    this.atEnd = true;
    this.root = el("section", { class: "column", id: `column-${Math.random().toString(36).slice(2)}` });
    this.composer = new Composer(this);
    this.build();
  }

  get user() {
    return userOf(this.userId);
  }

  get chat() {
    const chats = this.user?.chats ?? [];
    return chats.find((chat) => chat.id === this.chatId) ?? chats[0] ?? null;
  }

  get bot() {
    return store.state.bots.find((bot) => bot.id === this.chat?.bot_id) ?? null;
  }

  get where() {
    return { user_id: this.userId, chat_id: this.chat?.id };
  }

  build() {
    this.known.clear();
    this.head = el("header", { class: "phone-head" });
    this.headSign = "";
    this.log = el("div", {
      class: "log", role: "log", tabindex: "0", "aria-label": t("messages"),
      on: { scroll: () => this.scrolled(), keydown: (event) => this.browse(event) },
    });
    // a picture that arrives late must not push the last message out of sight
    this.log.addEventListener("load", () => { if (this.atEnd) this.toEnd(); }, true);
    this.empty = el("div", { class: "empty", hidden: true });
    this.down = iconButton("down", t("toEnd"), { class: "down", hidden: true, on: { click: () => this.toEnd() } });
    this.notes = el("div", { class: "toasts", role: "status" });
    this.root.replaceChildren(this.head, el("div", { class: "scroller" }, this.log, this.empty, this.down, this.notes), this.composer.root);
  }

  relabel() {
    this.build();
    this.composer.build();
    this.refresh();
  }

  show(userId, chatId = null) {
    const other = this.userId !== userId;
    this.userId = userId;
    if (other || chatId !== null) this.chatId = chatId;
    this.known.clear();
    this.log.replaceChildren();
    this.notes.replaceChildren();
    this.atEnd = true;
    this.refresh();
  }

  /** Draw again soon: many events of one moment make one drawing. */
  later() {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => { this.pending = false; this.refresh(); });
  }

  refresh() {
    const { user, chat } = this;
    if (!user) return;
    this.root.setAttribute("aria-label", t("chatOf", { name: nameOf(user) }));
    this.drawHead(user, chat);
    const end = this.atEnd;
    if (!this.known.size) this.hush();
    reconcile(this.log, chat ? rowsOf(chat, simulatedNow(), this.does) : [], this.known);
    this.drawEmpty(chat);
    this.composer.refresh();
    if (end) this.toEnd();
    else this.scrolled();
    this.app.changed();
  }

  /** A whole chat that appears at once is not read aloud; what comes after it is. */
  hush() {
    this.log.setAttribute("aria-live", "off");
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), 400);
  }

  drawHead(user, chat) {
    const typing = chat?.typing ? t(chat.typing === "typing" ? "typing" : "sending") : "";
    const people = store.state.users.map((one) => [one.id, nameOf(one), one.role]);
    const chats = user.chats.map((one) => [one.id, one.title, one === chat ? 0 : one.unread]);
    const group = store.state.groups.find((one) => one.id === chat?.id);
    const about = typing || (chat?.type === "private" ? t("bot") : t("members", { n: group?.members.length ?? "" }));
    const sign = JSON.stringify([people, chats, chat?.id, chat?.title, about, user.language_code, user.id, user.role, chat?.blocked]);
    if (sign === this.headSign) return;
    const focused = this.head.contains(document.activeElement) ? document.activeElement.dataset.part : null;
    this.headSign = sign;
    const who = el("select", { class: "who", "aria-label": t("person"), data: { part: "who" }, on: { change: (event) => this.choosePerson(event.target) } },
      people.map(([id, name, role]) => el("option", { value: id, text: role ? `${name} · ${role}` : name })),
      el("option", { value: "new", text: t("newcomer") }));
    who.value = String(user.id);
    who.title = who.selectedOptions[0]?.textContent ?? "";
    const codes = [...new Set([...Object.keys(LANGUAGES), user.language_code].filter(Boolean))];
    const language = el("select", { class: "tongue", "aria-label": t("theirLanguage"), title: t("theirLanguage"), data: { part: "language" }, on: { change: (event) => this.run("set_language", { language_code: event.target.value }) } },
      codes.map((code) => el("option", { value: code, "aria-label": LANGUAGES[code] ?? code, text: code })));
    language.value = user.language_code ?? "";
    const more = iconButton("dots", t("chatMenu"), { "aria-haspopup": "menu", "aria-expanded": "false", data: { part: "more" }, on: { click: () => this.openMenu(more) } });
    const title = chats.length > 1
      ? this.chatSelect(chats, chat)
      : el("strong", { text: chat?.title ?? "" });
    this.head.replaceChildren(
      el("div", { class: "owner" }, avatar(nameOf(user), user.id, true), who, language, more),
      el("div", { class: "partner" }, avatar(chat?.title ?? "?", chat?.bot_id ?? chat?.id ?? 0),
        el("div", { class: "titles" }, title, el("small", { class: typing ? "typing" : "", "aria-live": "off", text: about }))));
    if (focused) this.head.querySelector(`[data-part="${focused}"]`)?.focus({ preventScroll: true });
  }

  chatSelect(chats, chat) {
    const select = el("select", { class: "which", "aria-label": t("chats"), data: { part: "chats" }, on: { change: (event) => this.show(this.userId, Number(event.target.value)) } },
      chats.map(([id, title, unread]) => el("option", { value: id, text: unread ? `${title} (${unread})` : title })));
    select.value = String(chat.id);
    return select;
  }

  drawEmpty(chat) {
    const empty = chat && !chat.messages.length;
    this.empty.hidden = !empty;
    if (!empty) return;
    const words = this.bot?.description;
    this.empty.replaceChildren(el("div", { class: "hello" }, avatar(chat.title, chat.bot_id ?? chat.id),
      el("strong", { text: words ? t("whatCanItDo") : t("nothingYet") }), words ? el("p", { text: words }) : ""));
  }

  async choosePerson(select) {
    if (select.value !== "new") {
      this.app.showPerson(this, Number(select.value));
      return;
    }
    select.value = String(this.userId);
    const user = await addNewcomer(spokenLanguage());
    if (user) this.app.showPerson(this, user.id);
  }

  openMenu(anchor) {
    const { chat } = this;
    const single = chat?.type === "private";
    menu(anchor, [
      single && !chat.blocked && { label: t("deepLink"), action: () => this.arriveByLink() },
      single && chat.started && !chat.blocked && { label: t("block"), action: () => this.run("block", { bot_id: chat.bot_id }) },
      single && chat.blocked && { label: t("unblock"), action: () => this.run("unblock", { bot_id: chat.bot_id }) },
      single && chat.messages.length > 0 && { label: t("deleteChat"), danger: true, action: () => this.deleteChat(chat) },
      { label: t("closeColumn"), action: () => this.app.closeColumn(this) },
    ]);
  }

  async deleteChat(chat) {
    const text = t("deleteChatSure", { name: nameOf(this.user) });
    if (await confirmed(t("deleteChat"), text, t("delete"), true)) await this.run("delete_chat", { bot_id: chat.bot_id });
  }

  start(payload = "") {
    return this.run("start", { payload, bot_id: this.chat.bot_id });
  }

  async arriveByLink() {
    const input = el("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: `https://t.me/${this.bot?.username ?? ""}?start=…` });
    const code = await dialog({
      title: t("deepLink"), body: [field(t("deepLinkField"), input)],
      actions: [cancelAction(), { label: t("start"), value: () => input.value.trim(), main: true }],
    });
    if (code) await this.start(startCode(code));
  }

  /** A wish to the simulator as this person; the answer, or null when it said no (the person is told). */
  async run(verb, fields = {}) {
    try {
      if (WRITES.has(verb)) this.atEnd = true;
      return (await ask(verb, { ...this.where, ...fields })) ?? true;
    } catch (error) {
      this.say(error.message, true);
      return null;
    }
  }

  speak(text, replyTo = null) {
    return this.run("send_text", { text, ...(replyTo ? { reply_to: replyTo } : {}) });
  }

  say(text, mistake = false) {
    toast(this.notes, text, mistake);
  }

  get does() {
    return {
      open: (url) => this.app.openLink(url, this),
      say: (text) => this.speak(text),
      copy: (text) => this.copy(text),
      press: (message, key) => this.press(message, key),
      vote: (message, options) => this.run("vote", { message_id: message.id, option_ids: options }),
      show: (id) => this.showMessage(id),
      messageMenu: (message, box, point) => this.messageMenu(message, box, point),
    };
  }

  async press(message, key) {
    if (key.data !== undefined && key.data !== null) {
      this.lastPress = await this.run("press", { message_id: message.id, data: key.data, label: key.text });
    } else if (key.url) this.app.openLink(key.url, this);
    else if (key.copy_text) await this.copy(key.copy_text.text ?? key.copy_text);
    else this.say(t("notHere"));
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.say(t("copied"));
    } catch (error) {
      this.say(error.message, true);
    }
  }

  messageMenu(message, box, point) {
    const text = message.text || message.media?.caption;
    const press = this.lastPress?.message_id === message.id ? this.lastPress : null;
    menu(box, [
      { label: t("reply"), action: () => this.composer.replyTo(message) },
      message.from_me && message.text && { label: t("edit"), action: () => this.composer.edit(message) },
      text && { label: t("copy"), action: () => this.copy(text) },
      press && { label: t("pressAgain"), action: () => this.run("repeat_press", { press_id: press.id }) },
      { label: t("delete"), danger: true, action: () => this.run("delete_message", { message_id: message.id }) },
    ], point);
  }

  showMessage(id) {
    const box = this.log.querySelector(`[data-message="${Number(id)}"]`);
    box?.scrollIntoView({ block: "center" });
    box?.focus({ preventScroll: true });
  }

  /** An answer to a press: a toast, a dialog, or a link. */
  answered(press) {
    const { answer } = press;
    if (answer?.url) this.app.openLink(answer.url, this);
    if (!answer?.text) return;
    if (answer.show_alert) dialog({ title: nameOf(this.user), body: [el("p", { text: answer.text })] });
    else this.say(answer.text);
  }

  browse(event) {
    const boxes = [...this.log.querySelectorAll(".bubble")];
    const at = boxes.indexOf(document.activeElement);
    if (document.activeElement !== this.log && at < 0) return;
    const next = { ArrowUp: at < 0 ? boxes.at(-1) : boxes[at - 1], ArrowDown: boxes[at + 1], Home: boxes[0], End: boxes.at(-1) }[event.key];
    if (event.key === "Escape") this.composer.input.focus();
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  scrolled() {
    const rest = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight;
    if (this.log.clientHeight) this.atEnd = rest < 60;
    const unread = this.chat?.unread ?? 0;
    this.down.hidden = this.atEnd;
    this.down.dataset.unread = unread && !this.atEnd ? String(unread) : "";
    this.down.setAttribute("aria-label", unread ? `${t("toEnd")}, ${t("unread", { n: unread })}` : t("toEnd"));
    this.markRead();
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.scrolled();
  }

  /** What is on the screen counts as read. */
  markRead() {
    const { chat } = this;
    if (!chat?.unread || !this.atEnd || document.hidden || !this.root.offsetParent || this.reading) return;
    this.reading = true;
    ask("read", this.where).catch(() => {}).finally(() => { this.reading = false; });
  }
}
