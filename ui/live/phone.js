// Keeps the page of a phone at the open question; without it, the page is read anew by hand.
"use strict";
(() => {
  const main = document.querySelector("main"), line = document.getElementById("lijn");
  const closing = document.getElementById("sluit"), unsent = document.getElementById("concept");
  let tag = main.dataset.tag, failures = 0, timer = 0, waiting = null, isBusy = false, closesAt = 0, isChanged = false;
  // the code stays out of the history
  history.replaceState(null, "", location.pathname);

  function slide() {
    const field = main.querySelector("#graden");
    if (!field) return;
    const box = main.querySelector(".schuif"), slider = box.querySelector("input"), shown = box.querySelector("output");
    const send = main.querySelector(".stuur");
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
    main.querySelector("label[for=graden]").hidden = true;
    box.hidden = false;
    if (chosen === "") send.disabled = true; else set(chosen);
    slider.addEventListener("input", () => set(slider.value));
    slider.addEventListener("click", () => set(slider.value));
    colder.addEventListener("click", () => set(Math.max(+slider.min, slider.value - 1)));
    warmer.addEventListener("click", () => set(Math.min(+slider.max, +slider.value + 1)));
  }

  // A browser that keeps nothing is no error: what it kept is chosen again.
  function kept(name) {
    try { return sessionStorage.getItem(name) || ""; } catch { return ""; }
  }

  function keep(name, value) {
    try { sessionStorage.setItem(name, value); } catch {}
  }

  function recall() {
    const field = main.querySelector("#regio");
    if (!field || field.value) return;
    field.value = kept("regio");
  }

  // What the server hides in a form is its own.
  function fill(form, given) {
    for (const field of form.elements) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = given.getAll(field.name).includes(field.value);
      else if (field.type !== "hidden" && given.has(field.name)) field.value = given.get(field.name);
    }
  }

  function filledIn() {
    const form = main.querySelector("#antwoord");
    return isChanged && form ? new URLSearchParams(new FormData(form)) : null;
  }

  // The same question comes again when something around it changes, as its words; what was not sent yet stays.
  function refill(given) {
    const form = main.querySelector("#antwoord");
    if (!given || !form || form.elements.nummer.value !== given.get("nummer")) return;
    fill(form, given);
    isChanged = true;
  }

  // Next steps that were chosen and not sent stay on this phone while the stage shows something else.
  let draft = kept("stappen");

  function resume() {
    const form = main.querySelector("#stappen");
    if (draft && form) fill(form, new URLSearchParams(draft));
    const {closed, open} = unsent.dataset;
    unsent.textContent = form ? open : closed;
    unsent.hidden = !draft;
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
        const part = await answer.text(), given = options.body ? null : filledIn();
        isChanged = false;
        main.innerHTML = part;
        refill(given);
        if (answer.ok && options.body && options.body.has("stapregio")) keep("stappen", draft = "");
        slide();
        recall();
        resume();
        // so that a screen reader says that something changed
        main.querySelector("h1").focus();
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
    const left = Math.ceil((closesAt - Date.now()) / 1000), isSent = main.querySelector(".melding:not(.fout)") && !isChanged;
    closing.hidden = left <= 0 || !main.querySelector("#antwoord") || Boolean(isSent) || Boolean(waiting);
    if (!closing.hidden) closing.querySelector("b").textContent = String(left);
  }

  async function turn() {
    clearTimeout(timer);
    if (isBusy || main.querySelector("#code")) return;
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
    waiting = new URLSearchParams(new FormData(event.target));
    const own = event.target.querySelector("#regio");
    if (own) keep("regio", own.value);
    event.target.querySelector(".stuur").disabled = true;
    turn();
  });
  document.addEventListener("visibilitychange", () => document.hidden || turn());
  addEventListener("online", turn);
  main.addEventListener("input", (event) => {
    isChanged = true;
    const form = event.target.closest("#stappen");
    if (form) keep("stappen", draft = String(new URLSearchParams(new FormData(form))));
  });
  main.addEventListener("click", (event) => { if (event.target.closest(".schuif")) isChanged = true; });
  setInterval(warn, 500);
  slide();
  recall();
  resume();
  turn();
})();
