"use strict";
const boxes = [...document.querySelectorAll("input[data-level]")];
const rule = document.getElementById("rule");
const marked = document.getElementById("marked");
function filter() {
  const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.level));
  const wanted = (entry) => levels.has(entry.dataset.level) && (!rule.value || rule.value === entry.dataset.rule);
  let shown = 0;
  for (const entry of document.querySelectorAll("[data-rule]")) entry.hidden = !wanted(entry);
  for (const article of document.querySelectorAll("article")) {
    const left = [...article.querySelectorAll("li[data-rule]")].filter((entry) => !entry.hidden);
    shown += left.length;
    const rules = new Set(left.map((entry) => entry.dataset.rule));
    for (const mark of article.querySelectorAll("mark[data-rules]"))
      mark.classList.toggle("off", !mark.dataset.rules.split(" ").some((name) => rules.has(name)));
    article.hidden = marked.checked && left.length === 0;
  }
  document.getElementById("shown").textContent = `${shown} shown`;
}
for (const control of [...boxes, rule, marked]) control.addEventListener("change", filter);
filter();
