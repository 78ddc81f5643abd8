"use strict";
// Walks through the steps of the document around it. Everything shown is already there; only a live question asks the server.
(() => {
const root = document.documentElement;
root.classList.add("js", "awake");

const LOOKS = { d: "dark", h: "contrast", l: "letters", v: "unasked", j: "unjoined" };
const TICK_MS = 1000, LAST_MS = 30000, AWAKE_MS = 4000, HEARD_MS = 2000, LIVE_MS = 1000, STILL_MS = 5000, PATIENCE_MS = 4000, CONFIRM_MS = 6000;
const isSpeaker = /(^#|&)spreker(&|$)/.test(location.hash);
let facts, steps, words, sections;
let current = 1, typed = "", asleep = 0, idle = 0;
let companion = window.opener, alone = isSpeaker;
let standing = null, lostSince = null, asking = false, shownText = "", nextAsk = 0, wipeUntil = 0, confirm = null, spoken = 0, refusedUntil = 0, closesAt = 0;
let deeds = 0, isUntold = false, isTelling = false, followsFrom = 0, movedFrom = 0;
const clock = { started: Date.now(), entered: Date.now() };

const find = (selector, inside = document) => inside.querySelector(selector);
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const write = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };
const isLive = (number) => sections[number - 1].classList.contains("live");
const mayAct = () => Boolean(facts.live && facts.live.key); // without the key a screen only follows

function asked() {
  const inHash = /stap=(\d+)/.exec(location.hash) || /[?&]stap=(\d+)/.exec(location.search);
  return inHash ? Number(inHash[1]) : 1;
}

function show(number) {
  const next = Math.min(Math.max(Math.round(number) || 1, 1), sections.length);
  if (next !== current) {
    clock.entered = Date.now();
    if (confirm) write(find("#connection"), ""); // what was to be pressed once more was about the step before
    confirm = null;
    root.classList.remove("table");
  }
  current = next;
  sections.forEach((section, i) => section.classList.toggle("shown", i + 1 === current));
  write(find("#place"), filled(words.stepOf, { number: current, total: sections.length }));
  nextAsk = 0;
  tellOpen();
  if (isSpeaker || alone) brief();
}

function go(number) {
  const before = current;
  show(number);
  if (current === before) return;
  location.hash = `${isSpeaker ? "spreker&" : ""}stap=${current}`;
  tell();
}

// ---------------------------------------------------------------- two windows that follow each other

const channel = "BroadcastChannel" in window && location.protocol !== "file:" ? new BroadcastChannel(`podium${location.pathname}`) : null;
const place = `podium${location.pathname}`;

function tell() {
  const message = { podium: location.pathname, stap: current, at: Date.now() };
  if (companion && !companion.closed) companion.postMessage(message, location.protocol === "file:" ? "*" : location.origin);
  if (channel) channel.postMessage(message);
  try { localStorage.setItem(place, JSON.stringify(message)); } catch { /* a browser that keeps nothing: the windows still talk */ }
  oweServer();
}

function oweServer() {
  isUntold = mayAct();
  return tellServer();
}

// One message at a time, so that the last step is also the last that the server hears; what is lost goes again later.
async function tellServer() {
  if (!mayAct() || isTelling) return;
  isTelling = true;
  while (isUntold) {
    isUntold = false;
    if (!await say("stap", "", true)) { isUntold = true; break; }
  }
  isTelling = false;
}

function hear(message) {
  if (!message || message.podium !== location.pathname || !Number.isInteger(message.stap) || message.stap === current) return;
  followsFrom = Date.now() + HEARD_MS; // the window that told this window tells the server too
  follow(message.stap);
}

function follow(number) {
  show(number);
  history.replaceState(null, "", `#${isSpeaker ? "spreker&" : ""}stap=${current}`);
}

// Every screen of a room shows the step that any of them went to last, on this machine or another.
function followServer() {
  if (movedFrom && standing.step === movedFrom) isUntold = mayAct(); // the same step has another number now, and nobody said so yet
  movedFrom = 0;
  if (isUntold) return tellServer();
  if (isTelling || Date.now() < followsFrom || !standing.step || standing.step === current || standing.step > sections.length) return;
  const lobby = find("#lobby");
  if (lobby) lobby.hidden = true;
  follow(standing.step);
}

function present() {
  if (alone) return leave();
  companion = window.open(`${location.pathname}${location.search}#spreker&stap=${current}`, "spreker", "width=1100,height=760");
  if (companion) return;
  alone = true;
  root.classList.add("speaker");
  const popup = find("#popup");
  write(popup, words.popup);
  popup.hidden = false;
  brief();
}

function leave() {
  if (isSpeaker) return;
  alone = false;
  root.classList.remove("speaker");
  find("#presenter").hidden = true;
}

// ---------------------------------------------------------------- the presenter's window

function brief() {
  const panel = find("#presenter"), step = steps[current - 1], next = steps[current];
  panel.hidden = false;
  write(find("#now .head"), `${words.now} · ${filled(words.stepOf, { number: current, total: steps.length })}`);
  write(find("#now h2"), step.sentence);
  write(find("#now .role"), step.role ? `${words.role}: ${step.role}` : "");
  const ask = find("#now .ask");
  write(ask, step.question || words.noQuestion);
  ask.hidden = isLive(current) && [step.sentence, ""].includes(step.question); // there the sentence is the question
  write(find("#after .head"), words.after);
  write(find("#after h2"), next ? next.sentence : words.end);
  const drawing = next && find(".picture > svg", sections[current]);
  find("#after .small").replaceChildren(...(drawing ? [drawing.cloneNode(true)] : []));
  find("#after .small").hidden = !drawing;
  const controls = find("#controls");
  controls.hidden = !(mayAct() && isLive(current));
  if (!controls.hidden && controls.dataset.step !== String(current)) {
    controls.dataset.step = current;
    const isTogether = step.perRegion === "tafel";
    find("#controls .hands").hidden = Boolean(step.perRegion);
    find("#controls .together").hidden = !isTogether;
    if (isTogether) find("#whole").replaceChildren(new Option(words.chooseAnswer, ""), ...step.options.map(([value, label]) => new Option(label, value)));
    else sortHands(step.options);
  }
  tick();
}

// ---------------------------------------------------------------- hands: a number per answer

let handGroups = new Map();

function sortHands(options) {
  handGroups = new Map();
  for (const [value, label, head] of options) {
    if (!handGroups.has(head)) handGroups.set(head, []);
    handGroups.get(head).push([value, label]);
  }
  find("#hand").replaceChildren(...[...handGroups.keys()].map((head) => new Option(head, head)));
  find("#hand").hidden = handGroups.size < 2;
  layHands();
}

function layHands() {
  find("#counts").replaceChildren(...(handGroups.get(find("#hand").value) || []).map(([value, shown]) => {
    const label = document.createElement("label"), field = document.createElement("input");
    Object.assign(field, { type: "number", min: 0, max: 1000, value: 0 });
    field.dataset.option = value;
    field.addEventListener("change", () => say("handen", `${value}:${field.value || 0}`));
    label.append(shown, field);
    return label;
  }));
  showHands();
}

function showHands() {
  const question = standing && (standing.questions || {})[current], hands = (question && question.hands) || {};
  for (const field of document.querySelectorAll("#counts input")) {
    if (field !== document.activeElement) field.value = hands[field.dataset.option] || 0;
  }
  for (const option of find("#hand").options) {
    const count = handGroups.get(option.value).reduce((sum, [value]) => sum + (hands[value] || 0), 0);
    write(option, count ? `${option.value} · ${count}` : option.value); // what was counted stays in sight
  }
}

const span = (ms) => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

function tick() {
  if (closesAt && standing && standing.open) voting(standing.open);
  const now = new Date(), time = now.toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" });
  write(find("#clock"), time);
  count();
  if (!isSpeaker && !alone) return;
  write(find("#times .wall"), time);
  const left = steps[current - 1].minutes * 60000 - (now - clock.entered);
  const stepLeft = find("#times .step-left");
  write(stepLeft, filled(left < 0 ? words.over : words.left, { time: span(Math.abs(left)) }));
  stepLeft.classList.toggle("over", left < 0);
  const after = steps.slice(current).reduce((sum, step) => sum + step.minutes * 60000, Math.max(left, 0));
  write(find("#times .all-left"), filled(words.leftAll, { time: span(after) }));
}

// ---------------------------------------------------------------- a timer on stage

const ends = new Map();

// What the server counts goes on after a reload; without a server a picture counts from when it is first shown.
function count() {
  // the last ten seconds of a question are counted where it says that it closes
  const step = steps[current - 1], isRunning = step.timer && (!isLive(current) || (stateNow() === "open" && !closesAt));
  if (!facts.live && step.timer && !isLive(current) && !ends.has(step.id)) ends.set(step.id, Date.now() + step.timer * 60000);
  const left = isRunning && ends.has(step.id) ? ends.get(step.id) - Date.now() : null;
  const text = left === null ? "" : left > 0 ? filled(words.timer, { time: span(left) }) : words.timeOver;
  for (const element of [find("#timer"), find(".timer", sections[current - 1]), find("#times .timer")]) {
    if (!element) continue;
    write(element, text);
    element.hidden = !text;
    element.classList.toggle("over", left !== null && left <= 0);
    element.classList.toggle("last", left !== null && left > 0 && left <= LAST_MS);
  }
  find("#times .timing").hidden = !(step.timer && mayAct());
  if (left !== null && left <= 0 && left > -TICK_MS * 2) nextAsk = 0; // a question that closes by itself has closed now
}

function takeTimers(left) {
  ends.clear();
  for (const [id, seconds] of Object.entries(left)) ends.set(id, Date.now() + seconds * 1000);
}

// ---------------------------------------------------------------- live

async function poll() {
  if (!facts.live || asking || Date.now() < nextAsk) return;
  asking = true;
  nextAsk = Date.now() + (isLive(current) ? LIVE_MS : STILL_MS);
  const stop = new AbortController(), patience = setTimeout(() => stop.abort(), PATIENCE_MS), before = deeds;
  try {
    const answer = await fetch(facts.live.state, { cache: "no-cache", signal: stop.signal });
    if (answer.status === 401) return lose(words.signedOut);
    if (answer.status === 403) return write(find("#connection"), words.gone);
    if (!answer.ok) throw new Error(answer.status);
    const text = await answer.text();
    if (before === deeds) take(text); // else older than what was done since
  } catch {
    lose();
  } finally {
    clearTimeout(patience);
    asking = false;
  }
}

function take(text) {
  if (lostSince) {
    write(find("#connection"), "");
    followsFrom = Date.now() + HEARD_MS; // who went on without the server tells it first
  }
  lostSince = null;
  if (text === shownText) return followServer();
  standing = JSON.parse(text);
  shownText = text;
  closesAt = Number.isInteger(standing.closes_in) ? Date.now() + standing.closes_in * 1000 : 0;
  if (BUILT_IN.some((name) => standing[name] !== undefined && standing[name] !== facts.live[name])) return renew(standing);
  takeTimers(standing.timers || {});
  for (const [number, question] of Object.entries(standing.questions || {})) put(Number(number), question);
  for (const [number, picture] of Object.entries(standing.pictures || {})) redraw(Number(number), picture);
  write(find("#lobby .here"), counted(standing.joined, "oneJoined", "joined"));
  tellOpen();
  count();
  if (isSpeaker || alone) { say_state(); showHands(); }
  followServer();
}

// ---------------------------------------------------------------- a document that is of before: edited, or joined elsewhere by now

const returning = `${place}/terug`;
const BUILT_IN = ["version", "code", "where"]; // what of a room stands in the document itself

function renew(now) {
  const kept = recalled(), wanted = Object.fromEntries(BUILT_IN.map((name) => [name, now[name] ?? facts.live[name]]));
  if (kept && BUILT_IN.every((name) => kept[name] === wanted[name]) && Date.now() - kept.at < PATIENCE_MS) {
    shownText = ""; // the server may not have heard of the newest version yet: asked again, but not without end
    return;
  }
  const looks = Object.values(LOOKS).filter((look) => root.classList.contains(look));
  const why = wanted.version === facts.live.version ? "joining" : "edited";
  const back = { ...wanted, why, id: steps[current - 1].id, step: current, looks, at: Date.now() };
  try { sessionStorage.setItem(returning, JSON.stringify(back)); } catch { return; }
  location.reload();
}

function recalled() {
  try { return JSON.parse(sessionStorage.getItem(returning)); } catch { return null; }
}

function comeBack() {
  const kept = recalled();
  if (!kept || !facts.live || Date.now() - kept.at > PATIENCE_MS * 5) return asked();
  root.classList.add(...kept.looks);
  if (kept.version !== facts.live.version) return asked(); // the server has not heard of the newest version yet
  announce(words[kept.why]);
  const found = steps.findIndex((step) => step.id === kept.id);
  const number = found < 0 ? Math.min(kept.step, steps.length) : found + 1;
  history.replaceState(null, "", `#${isSpeaker ? "spreker&" : ""}stap=${number}`);
  movedFrom = kept.step;
  return number;
}

function announce(sentence) {
  write(find("#connection"), sentence);
  clearTimeout(spoken);
  spoken = setTimeout(() => write(find("#connection"), ""), CONFIRM_MS);
}

function lose(sentence = words.notLive) {
  clearTimeout(spoken);
  nextAsk = Math.min(nextAsk, Date.now() + LIVE_MS); // a server that comes back is there at once, on every step
  if (!lostSince) lostSince = new Date();
  const time = lostSince.toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" });
  const refusal = Date.now() < refusedUntil ? `${words.refused} ` : ""; // whoever pressed a key hears that it did nothing
  write(find("#connection"), refusal + filled(sentence, { time }));
}

function counted(count, one, many) {
  return count === 1 ? words[one] : filled(words[many], { count: count || 0 });
}

const waiting = new Map();

function put(number, question) {
  const section = sections[number - 1];
  if (!section || !section.classList.contains("live")) return;
  section.classList.toggle("voting-open", question.state === "open");
  voting(number);
  write(find(".joined", section), counted(question.joined, "oneJoined", "joined"));
  write(find(".answers", section), question.state === "closed" && !question.answers ? "" : counted(question.answers, "oneAnswer", "answers"));
  const meter = find(".meter", section);
  if (meter) {
    meter.hidden = question.state !== "open";
    meter.firstChild.style.width = `${Math.min(100, (100 * question.answers) / Math.max(question.joined, 1))}%`;
  }
  const isRevealed = question.state === "revealed" && Boolean(question.svg);
  section.classList.toggle("revealed", isRevealed);
  const box = find(".picture", section), heading = find(".sentence", section), note = find(".note", section);
  if (!waiting.has(number)) waiting.set(number, { svg: find("svg", box), heading: [...heading.childNodes], note: note.textContent });
  const before = waiting.get(number), drawn = isRevealed ? question.svg : "";
  if (box.dataset.drawn !== drawn) {
    find(":scope > svg", box).replaceWith(isRevealed ? drawing(question) : before.svg);
    box.dataset.drawn = drawn;
  }
  if (isRevealed) { if (heading.textContent !== plain(question.heading)) heading.replaceChildren(...parsed(question.heading)); }
  else if (heading.textContent !== before.heading.map((node) => node.textContent).join("")) heading.replaceChildren(...before.heading);
  const told = [counted(question.answers, "oneAnswer", "answers"), counted(question.joined, "oneJoined", "joined")];
  write(note, isRevealed ? question.note || told.join(" · ") : before.note);
}

// Who looks at another step sees that phones are voting, and where.
function tellOpen() {
  const open = standing && standing.open;
  write(find("#elsewhere"), open && open !== current ? filled(words.votingElsewhere, { number: open }) : "");
}

function voting(number) {
  const question = standing.questions[number], line = find(".voting", sections[number - 1]);
  if (question.state !== "open") return write(line, words.votingClosed);
  const count = Math.max(0, Math.ceil((closesAt - Date.now()) / 1000));
  write(line, closesAt ? filled(words.votingCloses, { count }) : words.votingOpen);
}

/* a picture that changes while it is shown */
function redraw(number, picture) {
  const section = sections[number - 1], box = section && find(".picture", section);
  if (!box || !find(":scope > svg", box) || box.dataset.drawn === picture.svg) return;
  find(":scope > svg", box).replaceWith(drawing(picture));
  box.dataset.drawn = picture.svg;
  find(".sentence", section).replaceChildren(...parsed(picture.heading));
}

const parsed = (markup) => [...new DOMParser().parseFromString(markup, "text/html").body.childNodes].map((node) => document.importNode(node, true));
const plain = (markup) => parsed(markup).map((node) => node.textContent).join("");

function drawing(question) {
  const drawn = new DOMParser().parseFromString(question.svg, "text/html").querySelector("svg");
  drawn.setAttribute("aria-label", question.sentence);
  return document.importNode(drawn, true);
}

function say_state() {
  const question = standing && (standing.questions || {})[current];
  if (!question) return;
  write(find("#controls .state"), [words[question.state], counted(question.joined, "oneJoined", "joined"), counted(question.answers, "oneAnswer", "answers")].join(" · "));
}

async function say(what, value = "", isQuiet = false) {
  if (!mayAct()) return false;
  const mine = deeds += 1;
  if (confirm && confirm.what === what && confirm.step === current && Date.now() < confirm.until) value = confirm.value;
  confirm = null;
  if (what === "wis" && Date.now() > wipeUntil) {
    wipeUntil = Date.now() + 4000;
    write(find("#controls .refused"), words.wipe);
    return false;
  }
  try {
    const answer = await fetch(facts.live.control, {
      method: "POST", headers: { "Content-Type": "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({ sleutel: facts.live.key, stap: current, wat: what, waarde: value, versie: facts.live.version }),
    });
    if (answer.status === 401) lose(words.signedOut);
    if (answer.status === 409) {
      const why = await answer.json();
      if (!isQuiet) tellRefusal(why.fout);
      if (why.confirm) confirm = { what, step: current, value: why.confirm, until: Date.now() + CONFIRM_MS };
      if (why.version) renew(why);
      return false;
    }
    if (!answer.ok) throw new Error(answer.status);
    if (!isQuiet && deeds === mine) tellRefusal(""); // what was said since stays: it may ask for a second click
    deeds += 1;
    take(await answer.text());
    return true;
  } catch {
    if (!isQuiet) tellRefusal(words.refused);
    return false;
  }
}

function order(what) {
  const whose = find("#whose").value;
  if (what.startsWith("regio") && !(whose && (find("#whole").value || what === "regio-weg"))) write(find("#controls .refused"), words.whose);
  else if (what === "regio") say("regio", `${whose}:${find("#whole").value}`);
  else if (what === "regio-weg") say("regio", `${whose}:`);
  else if (what === "vergelijk") compare();
  else say(what);
}

// There is nothing to put beside a result that is not on the screen yet: a vote that is open stays open.
function compare() {
  const question = standing && (standing.questions || {})[current];
  if (question && !question.comparable) return tellRefusal(words.nothingBefore);
  say("vergelijk");
}

function tellRefusal(sentence) {
  refusedUntil = sentence ? Date.now() + CONFIRM_MS : 0;
  write(find("#controls .refused"), sentence);
  announce(sentence);
}

function stateNow() {
  const question = standing && (standing.questions || {})[current];
  return question ? question.state : "closed";
}

// ---------------------------------------------------------------- keys and buttons

// One key runs a live question: open, close in ten seconds, show, then on.
function onward() {
  if (leaveLobby()) return;
  if (mayAct() && isLive(current) && standing && stateNow() === "open" && !closesAt) say("aftellen");
  else if (mayAct() && isLive(current) && standing && stateNow() !== "revealed") say(isUnasked() ? "open" : "toon");
  else if (mayAct() && isLive(current) && standing && mayCompare()) say("vergelijk");
  else go(current + 1);
}

// What was answered before comes after the result itself, and only once: then on.
function mayCompare() {
  const question = (standing.questions || {})[current];
  return Boolean(question && question.comparable && !question.compared);
}

function isUnasked() {
  const question = (standing.questions || {})[current];
  return stateNow() === "closed" && !(question && question.answers);
}

function back() {
  if (!leaveLobby()) go(current - 1);
}

function enter() {
  const lobby = find("#lobby");
  if (lobby && !leaveLobby()) lobby.hidden = false;
}

// The picture behind it is shown from now on: so its timer begins, if it did not yet.
function leaveLobby() {
  const lobby = find("#lobby"), step = steps[current - 1], isThere = Boolean(lobby && !lobby.hidden);
  if (!isThere) return false;
  lobby.hidden = true;
  if (step.timer && !isLive(current) && !ends.has(step.id)) oweServer();
  return true;
}

function toggle(look) {
  root.classList.toggle(look);
}

function tabulate() {
  if (find(".numbers", sections[current - 1])) toggle("table");
}

const DEEDS = {
  previous: back,
  next: onward,
  table: tabulate,
  letters: () => toggle("letters"),
  unasked: () => toggle("unasked"),
  dark: () => toggle("dark"),
  contrast: () => toggle("contrast"),
  presenter: present,
  help: () => { find("#help").hidden = !find("#help").hidden; },
  restart: () => { clock.started = clock.entered = Date.now(); tick(); },
};

function handle() {
  root.classList.add("handled");
  clearTimeout(idle);
  idle = setTimeout(() => root.classList.remove("handled"), AWAKE_MS);
  wake();
}

function wake() {
  root.classList.add("awake");
  clearTimeout(asleep);
  asleep = setTimeout(() => root.classList.remove("awake"), AWAKE_MS);
}

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.target.closest("select, input")) return;
  if (event.target.closest("button, summary") && (key === " " || key === "Enter")) return;
  const black = find("#black");
  const isTyping = /^[0-9]$/.test(key);
  if (key === "PageDown" || key === " ") onward();
  else if (key === "ArrowRight" || key === "ArrowDown") go(current + 1);
  else if (key === "PageUp" || key === "ArrowLeft" || key === "ArrowUp" || key === "Backspace") back();
  else if (key === "Home") go(1);
  else if (key === "End") go(sections.length);
  else if (isTyping) typed += key;
  else if (key === "Enter" && typed) go(Number(typed));
  else if (key === "b" || key === ".") black.hidden = !black.hidden;
  else if (key === "Escape") { black.hidden = true; find("#help").hidden = true; root.classList.remove("table"); leaveLobby(); if (alone) leave(); }
  else if (key === "f") document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => {});
  else if (key === "p") present();
  else if (key === "q") enter();
  else if (key === "t") tabulate();
  else if (key === "?") DEEDS.help();
  else if (key === "o" && isLive(current)) say(stateNow() !== "open" ? "open" : closesAt ? "sluit" : "aftellen");
  else if (key === "r" && isLive(current)) say("toon");
  else if (key === "n" && mayAct()) say("code");
  else if (key === "c" && isLive(current)) compare();
  else if (LOOKS[key]) toggle(LOOKS[key]);
  else return;
  if (!isTyping) typed = "";
  event.preventDefault();
  wake();
}

function start() {
  facts = JSON.parse(find("#facts").textContent);
  ({ words, steps } = facts);
  sections = [...document.querySelectorAll(".step")];
  for (const folded of document.querySelectorAll(".numbers")) folded.open = true;
  root.classList.toggle("speaker", isSpeaker);
  if (!isSpeaker) alone = false;
  find("#hand").addEventListener("change", layHands);
  show(comeBack());
  addEventListener("keydown", press);
  addEventListener("hashchange", () => { const number = asked(); if (number !== current) { show(number); tell(); } });
  addEventListener("message", (event) => {
    if (event.origin !== location.origin && location.protocol !== "file:") return;
    if (event.source && event.source !== window && event.data && event.data.podium === location.pathname) companion = event.source;
    hear(event.data);
  });
  addEventListener("storage", (event) => { if (event.key === place && event.newValue) hear(JSON.parse(event.newValue)); });
  if (channel) channel.addEventListener("message", (event) => hear(event.data));
  for (const moved of ["mousemove", "pointerdown", "focusin"]) addEventListener(moved, handle);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.do) DEEDS[button.dataset.do]();
    if (button.dataset.time) say("tijd", button.dataset.time);
    if (button.dataset.say) order(button.dataset.say);
    if (!isSpeaker && !button.dataset.say) button.blur();
  });
  wake();
  setInterval(tick, TICK_MS);
  tick();
  if (/[?&]stap=/.test(location.search) && !location.hash) tell(); // a link that names a step takes the room there
  if (facts.live) { setInterval(poll, 250); poll(); }
}

document.addEventListener("DOMContentLoaded", start);
})();
