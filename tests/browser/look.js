// Runs inside the page under test: what can be seen, and what does not fit.
const TOLERANCE_PX = 1;

function isShown(element) {
  const box = element.getBoundingClientRect();
  const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isDrawn && box.width > 1 && box.height > 1 && parseFloat(getComputedStyle(element).fontSize) > 0;
}

function visibleText() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const parent = walker.currentNode.parentElement;
    // the name of an icon is drawn as the icon, and some come and go with the place of the mouse
    if (parent.dataset.testid === "stIconMaterial") continue;
    if (text && !["STYLE", "SCRIPT", "NOSCRIPT"].includes(parent.tagName) && isShown(parent)) texts.push(text);
  }
  for (const field of document.querySelectorAll("input, textarea")) {
    if (isShown(field)) texts.push(field.value || field.placeholder);
  }
  for (const element of document.querySelectorAll("[title]")) {
    // Streamlit names a button a second time when it measured it before the style sheet was there
    const isTwice = element.closest('[data-testid="stPopover"]');
    if (isShown(element) && !isTwice) texts.push(element.title);
  }
  return texts.filter(Boolean);
}

function spokenLabels() {
  return [...document.querySelectorAll("[aria-label]")].filter(isShown).map((element) => element.ariaLabel);
}

function named(element, text) {
  return `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""}: ${(text || element.textContent).slice(0, 60)}`;
}

function scrollsSideways() {
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > window.innerWidth) found.push(`the page: ${page.scrollWidth} > ${window.innerWidth}`);
  for (const element of document.querySelectorAll('[data-testid="stMain"], [data-testid="stMain"] *')) {
    const way = getComputedStyle(element).overflowX;
    const isWider = element.scrollWidth > element.clientWidth + TOLERANCE_PX;
    // squares may, and the numbers that are folded away; a table to read stands in blocks where it does not fit
    const isOurs = element.classList.contains("scroll") && (element.querySelector("table.matrix") || element.closest("details"));
    if (["auto", "scroll"].includes(way) && isWider && !isOurs && isShown(element)) found.push(named(element));
  }
  return found;
}

function cutTexts() {
  const wanted = ".nm th, .nm td, .nm .tile, .nm .tile *, .nm .card, .nm .card *, .nm h1, .nm h2, .nm h3, .nm .tag";
  return [...document.querySelectorAll(wanted)]
    .filter((element) => isShown(element) && getComputedStyle(element).display !== "inline")
    .filter((element) => !element.classList.contains("scroll"))
    .filter((element) => element.textContent.trim() && element.scrollWidth > element.clientWidth + TOLERANCE_PX)
    .map((element) => `${named(element)} (${element.scrollWidth} > ${element.clientWidth})`);
}

function labelsOf(plot) {
  return [...plot.querySelectorAll("svg text")]
    .filter((label) => label.textContent.trim() && isShown(label))
    .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
}

function meet(a, b) {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > TOLERANCE_PX && high > TOLERANCE_PX;
}

function geometry() {
  const overlapping = [];
  const outside = [];
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    const labels = labelsOf(plot);
    const frame = plot.querySelector("svg.main-svg").getBoundingClientRect();
    labels.forEach((label, i) => {
      const { left, right, top, bottom } = label.box;
      if (left < frame.left - TOLERANCE_PX || right > frame.right + TOLERANCE_PX ||
          top < frame.top - TOLERANCE_PX || bottom > frame.bottom + TOLERANCE_PX) outside.push(label.text);
      for (const other of labels.slice(i + 1)) {
        if (meet(label.box, other.box)) overlapping.push(`${label.text} / ${other.text}`);
      }
    });
  }
  return { sideways: scrollsSideways(), cut: cutTexts(), overlapping, outside };
}
