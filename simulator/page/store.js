// What the page knows: a snapshot of the simulator, kept up to date by one stream of events.

export const store = { state: null, presses: new Map(), clockBase: 0, clockAt: 0 };

const listeners = new Set();
let source = null;
let loading = false;
let held = [];

/** Ask the simulator to do something; the result, or an Error with the simulator's own words. */
export async function ask(verb, fields = {}) {
  const response = await fetch(`/control/${verb}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields),
  });
  const answer = await response.json().catch(() => ({ ok: false, error: `${response.status} ${response.statusText}` }));
  if (!answer.ok) throw new Error(answer.error);
  return answer.result;
}

export function listen(listener) {
  listeners.add(listener);
}

function tell(event) {
  for (const listener of listeners) listener(event);
}

export function userOf(id) {
  return store.state.users.find((user) => user.id === id) ?? null;
}

export function chatOf(userId, chatId) {
  return userOf(userId)?.chats.find((chat) => chat.id === chatId) ?? null;
}

export function nameOf(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

/** Now, in the simulation (milliseconds): its clock runs on between two events. */
export function simulatedNow() {
  return store.clockBase + (performance.now() - store.clockAt);
}

function setClock(iso) {
  store.clockBase = Date.parse(iso);
  store.clockAt = performance.now();
}

/** Take the whole state; events that came meanwhile are applied after it. */
export async function load() {
  loading = true;
  try {
    const response = await fetch("/control/state");
    if (!response.ok) throw new Error(response.statusText);
    const answer = await response.json();
    store.state = answer.result ?? answer;
    store.presses.clear();
    setClock(store.state.clock);
  } finally {
    loading = false;
  }
  tell({ kind: "loaded" });
  const waiting = held;
  held = [];
  waiting.forEach(take);
}

/** Open the stream (again by itself after a break; the browser says where it was). */
export function follow(onState) {
  source = new EventSource(`/control/events?since=${store.state.seq}`);
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => {
    onState(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => again(onState), 2000);
  });
  source.addEventListener("message", (event) => take(JSON.parse(event.data)));
}

async function again(onState) {
  try {
    await load();
    follow(onState);
  } catch {
    setTimeout(() => again(onState), 2000);
  }
}

function take(event) {
  if (event.kind === "reset" || event.kind === "resync") {
    held = [];
    load().catch(() => setTimeout(() => load().catch(() => {}), 2000));
    return;
  }
  if (loading) {
    held.push(event);
    return;
  }
  if (event.seq <= store.state.seq) return;
  store.state.seq = event.seq;
  (APPLY[event.kind] ?? (() => {}))(event, chatOf(event.user_id, event.chat_id));
  tell(event);
}

function replace(list, one) {
  const at = list.findIndex((other) => other.id === one.id);
  if (at < 0) list.push(one);
  else list[at] = one;
}

const APPLY = {
  message(event, chat) {
    if (!chat) return;
    const fresh = !chat.messages.some((one) => one.id === event.message.id);
    replace(chat.messages, event.message);
    if (event.message.from_me) return;
    chat.typing = null;
    if (fresh && !event.message.service) chat.unread += 1;
  },
  edited(event, chat) {
    if (chat) replace(chat.messages, event.message);
  },
  deleted(event, chat) {
    if (chat) chat.messages = chat.messages.filter((one) => !event.message_ids.includes(one.id));
  },
  typing(event, chat) {
    if (!chat) return;
    chat.typing = event.action;
    const until = performance.now() + event.seconds * 1000;
    chat.typingUntil = until;
    setTimeout(() => {
      if (chat.typingUntil > until) return;
      chat.typing = null;
      tell({ kind: "quiet", user_id: event.user_id, chat_id: event.chat_id });
    }, event.seconds * 1000);
  },
  keyboard(event, chat) {
    if (chat) chat.reply_keyboard = event.reply_keyboard;
  },
  press(event, chat) {
    store.presses.set(event.press.id, event.press);
    const message = chat?.messages.find((one) => one.id === event.press.message_id);
    if (!message || event.press.answer || event.press.url) return;
    message.pressed = [...new Set([...(message.pressed ?? []), event.press.id])];
  },
  callback_answer(event, chat) {
    store.presses.set(event.press.id, event.press);
    const message = chat?.messages.find((one) => one.id === event.press.message_id);
    if (message) message.pressed = (message.pressed ?? []).filter((id) => id !== event.press.id);
  },
  chat(event) {
    const user = userOf(event.user_id);
    if (user) replace(user.chats, event.chat);
  },
  read(event, chat) {
    if (chat) chat.unread = event.unread;
  },
  user(event) {
    replace(store.state.users, event.user);
  },
  commands(event) {
    for (const one of event.chats) Object.assign(chatOf(one.user_id, one.chat_id) ?? {}, { commands: one.commands, menu_button: one.menu_button });
  },
  bot(event) {
    replace(store.state.bots, event.bot);
  },
  groups(event) {
    store.state.groups = event.groups;
  },
  clock(event) {
    store.state.clock = event.clock;
    setClock(event.clock);
  },
  call(event) {
    store.state.calls.push(event.call);
    if (store.state.calls.length > 300) store.state.calls.splice(0, 100);
  },
  failures(event) {
    store.state.failures = event.failures;
    store.state.limits = event.limits;
  },
};
