"use strict";
(() => {
  const form = document.querySelector(".saring");
  const rows = [...document.querySelectorAll("main tr[data-n]")];
  const count = (list) => list.reduce((sum, row) => sum + Number(row.dataset.n), 0);
  const total = count(rows);
  const text = new Map();
  for (const row of rows) {
    const kind = row.closest(".jenis");
    text.set(row, (row.textContent + " " + kind.querySelector("summary").textContent).toLowerCase());
  }
  const open = new Map([...document.querySelectorAll(".jenis")].map((kind) => [kind, kind.open]));
  let filtered = false;

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
    for (const [kind, was] of open) {
      const here = [...kind.querySelectorAll("tr[data-n]")];
      const visible = here.filter((row) => !row.hidden);
      kind.hidden = here.length > 0 && visible.length === 0;
      kind.querySelector("summary .n").textContent = visible.length === here.length
        ? `${count(here)} temuan` : `${count(visible)} dari ${count(here)} temuan`;
      if (narrow !== filtered) kind.open = narrow || was;
      for (const line of document.querySelectorAll(`tr[data-jenis="${kind.id}"]`)) line.hidden = kind.hidden;
    }
    filtered = narrow;
    for (const section of document.querySelectorAll(".satker")) {
      const kinds = [...section.querySelectorAll(".jenis")];
      section.hidden = (narrow && kinds.every((kind) => kind.hidden)) || (owner !== "" && section.id !== owner);
    }
    form.querySelector("output").textContent = narrow ? `Tampil ${count(shown)} dari ${total} temuan` : `${total} temuan`;
    document.querySelector(".kosong").hidden = shown.length > 0 || !narrow;
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  // a link to a kind of mistake opens it
  function reveal() {
    const goal = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const kind = goal && goal.closest(".jenis");
    if (kind) { kind.open = true; goal.scrollIntoView(); }
  }
  addEventListener("hashchange", reveal);
  let before = [];
  addEventListener("beforeprint", () => {
    before = [...open.keys()].map((kind) => [kind, kind.open]);
    for (const [kind] of before) kind.open = true;
  });
  addEventListener("afterprint", () => { for (const [kind, was] of before) kind.open = was; });
  apply();
  reveal();
})();
