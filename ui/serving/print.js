// A Plotly figure has the width of the screen it was drawn for: on paper it becomes as wide as the page (print.css).
addEventListener('beforeprint', () => {
  for (const plot of document.querySelectorAll('.js-plotly-plot')) {
    plot.style.zoom = Math.min(1, 1000 / plot.offsetWidth);
  }
});
addEventListener('afterprint', () => {
  for (const plot of document.querySelectorAll('.js-plotly-plot')) plot.style.zoom = '';
});
