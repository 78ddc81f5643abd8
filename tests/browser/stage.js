// Runs inside the document of a running order: what stands on the screen now, how large, and what touches.
function seen(element) {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 1 && box.height > 1;
}

function texts() {
  const shown = document.querySelector(".step.shown");
  const own = [".sentence", ".question", ".note", ".demo", ".join .how", ".join .where", ".join .code", ".join .counts", ".join .qr", ".raised p"];
  const elements = [...own.flatMap((part) => [...shown.querySelectorAll(part)]), ...shown.querySelectorAll(".picture svg text"), ...document.querySelectorAll("#place, #clock, #connection, #joining")];
  return elements.filter((element) => seen(element) && (element.textContent.trim() || element.matches(".qr"))).map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, top, right, bottom } = element.matches(".qr, .question, text") ? element.getBoundingClientRect() : range.getBoundingClientRect();
    const svg = element.closest(".picture > svg");
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    // rows of a drawing stand close: of a line of words only its letters count, from the tallest to the deepest
    const above = element.matches("text") ? 0.22 * size : 0, below = element.matches("text") ? 0.05 * size : 0;
    return {
      text: element.textContent.trim(), kind: element.getAttribute("class") || element.id, inDrawing: Boolean(svg),
      size, box: { left, top: top + above, right, bottom: bottom - below },
    };
  });
}

function geometry() {
  const all = texts(), overlapping = [], outside = [];
  all.forEach((one, i) => {
    const { left, top, right, bottom } = one.box;
    if (left < 0 || top < -1 || right > innerWidth || bottom > innerHeight) outside.push(one.text);
    for (const other of all.slice(i + 1)) {
      const wide = Math.min(right, other.box.right) - Math.max(left, other.box.left);
      const high = Math.min(bottom, other.box.bottom) - Math.max(top, other.box.top);
      // the box of a line holds more room above and below than its letters take
      if (wide > 1 && high > 4) overlapping.push(`${one.text} / ${other.text}`);
    }
  });
  const cut = [...document.querySelectorAll(".step.shown .question")].filter((one) => seen(one) && one.scrollWidth > one.clientWidth + 1);
  return {
    overlapping, outside, cut: cut.map((one) => one.textContent),
    sentence: Math.min(...all.filter((one) => one.kind === "sentence").map((one) => one.size)),
    smallest: Math.min(...all.filter((one) => one.inDrawing).map((one) => one.size)),
    name: Math.min(...all.filter((one) => /^label (name|letter)/.test(one.kind)).map((one) => one.size)),
    air: Math.min(...all.filter((one) => one.kind === "sentence").map((one) => one.box.top)),
  };
}

function positions() {
  return texts().filter((one) => one.kind !== "connection").map((one) => [one.kind, Math.round(one.box.left), Math.round(one.box.top)].join(" "));
}
