"use strict";
(() => {
  const form = document.querySelector(".saring");
  const [reset, unfold] = form.querySelectorAll("button");
  const rows = [...document.querySelectorAll("main tr[data-n]")];
  const kinds = [...document.querySelectorAll(".jenis")];
  const count = (list) => list.reduce((sum, row) => sum + Number(row.dataset.n), 0);
  const total = count(rows);
  const text = new Map();
  for (const row of rows) {
    const kind = row.closest(".jenis");
    text.set(row, (row.textContent + " " + kind.querySelector("summary").textContent).toLowerCase());
  }
  // many kinds of mistake: each is one line until it is opened, and the lines are the contents
  const folded = kinds.length > 8;
  document.body.classList.toggle("ringkas", folded);
  if (folded) for (const kind of kinds) kind.open = false;
  unfold.hidden = !folded;
  for (const hint of document.querySelectorAll(".petunjuk")) hint.hidden = !folded;
  const open = new Map(kinds.map((kind) => [kind, kind.open]));
  let opened = false;

  function apply() {
    const levels = new Set([...form.querySelectorAll("[name=tingkat]:checked")].map((box) => box.value));
    const family = form.elements.keluarga.value;
    const owner = form.elements.satker ? form.elements.satker.value : "";
    const words = form.elements.cari.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = rows.filter((row) => {
      const kind = row.closest(".jenis");
      const fits = levels.has(kind.dataset.tingkat) && (!family || kind.dataset.keluarga === family)
        && (!owner || row.closest(".satker").id === owner) && words.every((word) => text.get(row).includes(word));
      row.hidden = !fits;
      return fits;
    });
    const narrow = Boolean(family || owner || words.length || levels.size < 3);
    const opening = folded ? words.length > 0 : narrow;
    for (const [kind, was] of open) {
      const here = [...kind.querySelectorAll("tr[data-n]")];
      const visible = here.filter((row) => !row.hidden);
      kind.hidden = here.length > 0 && visible.length === 0;
      kind.querySelector("summary .n").textContent = visible.length === here.length
        ? `${count(here)} temuan` : `${count(visible)} dari ${count(here)} temuan`;
      if (opening !== opened) kind.open = opening || was;
      for (const sheet of kind.querySelectorAll("tbody")) {
        sheet.hidden = [...sheet.querySelectorAll("tr[data-n]")].every((row) => row.hidden);
      }
      for (const line of document.querySelectorAll(`tr[data-jenis="${kind.id}"]`)) line.hidden = kind.hidden;
    }
    opened = opening;
    for (const section of document.querySelectorAll(".satker")) {
      const here = [...section.querySelectorAll(".jenis")];
      section.hidden = (narrow && here.every((kind) => kind.hidden)) || (owner !== "" && section.id !== owner);
      for (const level of section.querySelectorAll("h3[data-tingkat]")) {
        level.hidden = here.every((kind) => kind.hidden || kind.dataset.tingkat !== level.dataset.tingkat);
      }
      const first = section.querySelector(".sorot");
      if (first) first.hidden = narrow;
    }
    form.querySelector("output").textContent = narrow ? `Tampil ${count(shown)} dari ${total} temuan` : `${total} temuan`;
    reset.hidden = !narrow;
    document.querySelector(".kosong").hidden = shown.length > 0 || !narrow;
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  unfold.addEventListener("click", () => {
    const all = unfold.textContent === "Buka semua";
    for (const kind of kinds) {
      kind.open = all;
      open.set(kind, all);
    }
    unfold.textContent = all ? "Lipat semua" : "Buka semua";
  });
  // a link to a kind of mistake opens it
  function reveal() {
    const goal = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const kind = goal && goal.closest(".jenis");
    if (kind) { kind.open = true; goal.scrollIntoView(); }
  }
  addEventListener("hashchange", reveal);
  // the same link again changes no address
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });
  let before = [];
  addEventListener("beforeprint", () => {
    before = kinds.map((kind) => [kind, kind.open]);
    for (const kind of kinds) kind.open = true;
  });
  addEventListener("afterprint", () => { for (const [kind, was] of before) kind.open = was; });
  apply();
  reveal();
})();
