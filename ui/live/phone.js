// Keeps the page of a phone at the open question; without it, the page is read anew by hand.
"use strict";
(() => {
  const main = document.querySelector("main"), line = document.getElementById("lijn");
  const closing = document.getElementById("sluit"), unsent = document.getElementById("concept");
  let tag = main.dataset.tag, failures = 0, timer = 0, waiting = null, isBusy = false, closesAt = 0, isChanged = false;
  const find = (selector) => main.querySelector(selector);
  // the code stays out of the history
  history.replaceState(null, "", location.pathname);

  function slide() {
    const field = find("#graden");
    if (!field) return;
    const box = find(".schuif"), slider = box.querySelector("input"), shown = box.querySelector("output");
    const send = find(".stuur");
    const set = (value) => {
      slider.value = field.value = value;
      shown.className = "";
      shown.textContent = String(slider.value).replace("-", "\u2212") + "\u00a0\u00b0C";
      slider.setAttribute("aria-valuetext", shown.textContent);
      send.disabled = false;
    };
    const [colder, warmer] = box.querySelectorAll("button");
    const chosen = field.value;
    field.type = "hidden";
    find("label[for=graden]").hidden = true;
    box.hidden = false;
    if (chosen === "") send.disabled = true; else set(chosen);
    const move = (value) => {
      set(value);
      isChanged = true;
    };
    slider.oninput = slider.onclick = () => move(slider.value);
    colder.onclick = () => move(Math.max(+slider.min, slider.value - 1));
    warmer.onclick = () => move(Math.min(+slider.max, +slider.value + 1));
  }

  // A browser that keeps nothing is no error: what it kept is chosen again.
  function kept(name) {
    try { return sessionStorage.getItem(name) || ""; } catch { return ""; }
  }

  function keep(name, value) {
    try { sessionStorage.setItem(name, value); } catch {}
  }

  function recall() {
    const field = find("#regio");
    if (field && !field.value) field.value = kept("regio");
  }

  const filled = (form) => new URLSearchParams(new FormData(form));

  // What the server hides in a form is its own.
  function fill(form, given) {
    for (const field of form.elements) {
      const values = given.getAll(field.name);
      if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
      else if (field.type !== "hidden" && values.length) field.value = values[0];
    }
  }

  // Next steps that were chosen and not sent stay on this phone while the stage shows something else.
  let draft = kept("stappen");

  function resume() {
    const form = find("#stappen");
    if (draft && form) fill(form, new URLSearchParams(draft));
    const {closed, open} = unsent.dataset;
    unsent.textContent = form ? open : closed;
    unsent.hidden = !draft;
  }

  function prepare() {
    slide();
    recall();
    resume();
  }

  async function ask(address, options) {
    let isDown = false;
    try {
      const answer = await fetch(address, {cache: "no-store", signal: AbortSignal.timeout(8000), ...options});
      isDown = answer.status >= 500;
      if (isDown) throw new Error();
      const left = Number(answer.headers.get("X-Sluit"));
      closesAt = left ? Date.now() + left * 1000 : 0;
      if (answer.status !== 304) {
        const before = find("#antwoord");
        main.innerHTML = await answer.text();
        const now = find("#antwoord");
        // the same question comes again when something around it changes, as its words; what was not sent yet stays
        isChanged &&= !options.body && now && before?.nummer.value === now.nummer.value;
        if (isChanged) fill(now, filled(before));
        if (answer.ok && options.body && options.body.has("stapregio")) keep("stappen", draft = "");
        prepare();
        // so that a screen reader says that something changed
        find("h1").focus();
      }
      tag = answer.headers.get("ETag") || tag;
      failures = 0;
      line.hidden = true;
      return true;
    } catch {
      failures += 1;
      const {lost, notSent, down, notCounted} = line.dataset;
      line.textContent = isDown ? (waiting ? notCounted : down) : (waiting ? notSent : lost);
      line.hidden = false;
      return false;
    }
  }

  // Who has not sent what they filled in is told how long that still can.
  function warn() {
    const left = Math.ceil((closesAt - Date.now()) / 1000), isSent = find(".melding:not(.fout)") && !isChanged;
    closing.hidden = Boolean(left <= 0 || !find("#antwoord") || isSent || waiting);
    if (!closing.hidden) closing.querySelector("b").textContent = String(left);
  }

  async function turn() {
    clearTimeout(timer);
    if (isBusy || find("#code")) return;
    isBusy = true;
    let isFine = true;
    do {
      const vote = waiting;
      if (vote) isFine = await ask("stem", {method: "POST", body: vote, headers: {"X-Deel": "1"}});
      else if (!document.hidden) isFine = await ask("stem/stand", {headers: {"If-None-Match": tag}});
      if (isFine && waiting === vote) waiting = null;
    } while (isFine && waiting);
    isBusy = false;
    // phones that opened the page at the same moment do not ask at the same moment
    timer = setTimeout(turn, (1500 + Math.random() * 1000) * Math.min(1 + failures, 3));
  }

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "antwoord" && event.target.id !== "stappen") return;
    event.preventDefault();
    waiting = filled(event.target);
    const own = find("#regio");
    if (own) keep("regio", own.value);
    event.target.querySelector(".stuur").disabled = true;
    turn();
  });
  document.addEventListener("visibilitychange", () => document.hidden || turn());
  addEventListener("online", turn);
  main.addEventListener("input", (event) => {
    isChanged = true;
    const form = event.target.closest("#stappen");
    if (form) keep("stappen", draft = String(filled(form)));
  });
  setInterval(warn, 500);
  prepare();
  turn();
})();
