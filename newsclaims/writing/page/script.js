"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const form = document.getElementById("filters");
  const filters = document.querySelector(".filters");
  const card = document.getElementById("card");
  const narrow = matchMedia("(max-width: 40rem)");
  const wide = matchMedia("(min-width: 60rem)");
  const LINGER = 250; // milliseconds in which the pointer may cross from a mark to its card

  // A record: what it is, its entries in the lists of people, its marks in the text, and its number there.
  const records = new Map();
  for (const entry of all(".record")) {
    const { record: id, type, form: kind, confidence } = entry.dataset;
    if (!records.has(id)) {
      records.set(id, { id, type, kind, confidence, entries: [], marks: [], ref: null, visible: true });
    }
    records.get(id).entries.push(entry);
  }
  const marks = all("[data-of]").map((element) => ({
    element,
    owners: element.dataset.of.split(" ").map((id) => records.get(id)),
  }));
  for (const { element, owners } of marks) {
    for (const owner of owners) owner.marks.push(element);
  }
  for (const ref of all("[data-ref]")) records.get(ref.dataset.ref).ref = ref;

  // --- the card ---------------------------------------------------------------------------------------------------

  let active = null; // the record
  let place = null; // the words or the number in the text beside which its card stands
  let pinned = false;
  let waiting = 0;

  function stay() {
    clearTimeout(waiting);
    waiting = 0;
  }

  function parts(record) {
    return [...record.marks, ...record.entries, ...(record.ref ? [record.ref] : [])];
  }

  function release() {
    stay();
    if (!active) return;
    for (const part of parts(active)) part.classList.remove("on");
    active.ref?.removeAttribute("aria-describedby");
    card.hidden = true;
    active = place = null;
    pinned = false;
  }

  function activate(record, { anchor = null, pin = false } = {}) {
    stay();
    if (active !== record) release();
    active = record;
    place = anchor;
    pinned = pin;
    for (const part of parts(record)) part.classList.add("on");
    if (!anchor) return;
    card.replaceChildren(record.entries[0].querySelector(".facts").cloneNode(true));
    card.className = record.kind;
    card.hidden = false;
    record.ref?.setAttribute("aria-describedby", "card");
    position();
  }

  function position() {
    card.style.left = card.style.top = "";
    if (narrow.matches) return; // it stands at the bottom of the window
    const box = place.getClientRects()[0] ?? place.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const below = box.bottom + 8;
    const above = box.top - 8 - height;
    const edge = Math.min(place.closest(".text").getBoundingClientRect().right, root.clientWidth - 8);
    const left = Math.max(8, Math.min(box.left, edge - width)); // the list beside the text stays free
    card.style.left = `${left}px`;
    card.style.top = `${below + height > innerHeight && above > 0 ? above : below}px`;
  }

  function reveal(record) {
    if (wide.matches) record.entries.find((entry) => !entry.hidden)?.scrollIntoView({ block: "nearest" });
  }

  // The record that a place in the text is about: the innermost words that belong to one that is shown.
  function recordAt(target) {
    if (!(target instanceof Element)) return null;
    const ref = target.closest("[data-ref]");
    if (ref) return records.get(ref.dataset.ref);
    for (let at = target.closest("[data-of]"); at; at = at.parentElement.closest("[data-of]")) {
      const id = at.dataset.of.split(" ").find((one) => records.get(one).visible);
      if (id) return records.get(id);
    }
    return null;
  }

  let pointer = ""; // where it was

  document.addEventListener("pointerover", ({ target, pointerType, clientX, clientY }) => {
    const moved = pointer !== `${clientX} ${clientY}`; // otherwise the page was moved below it
    pointer = `${clientX} ${clientY}`;
    if (pinned || !moved || pointerType === "touch") return;
    if (target.closest("#card")) {
      stay();
      return;
    }
    const entry = target.closest(".record");
    const record = entry ? records.get(entry.dataset.record) : recordAt(target);
    if (record) activate(record, { anchor: entry ? null : target.closest("[data-of], [data-ref]") });
    else if (active && !waiting) waiting = setTimeout(() => { if (!pinned) release(); }, LINGER);
  });

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-ref]")) activate(records.get(target.dataset.ref), { anchor: target });
    else if (target.matches(".jump")) activate(records.get(target.closest(".record").dataset.record));
    else if (!card.contains(target)) release();
  });

  document.addEventListener("click", (event) => {
    const jump = event.target.closest(".jump");
    if (jump) {
      event.preventDefault();
      const record = records.get(jump.closest(".record").dataset.record);
      record.marks.find((mark) => mark.id)?.scrollIntoView({ block: "center" });
      record.ref.focus({ preventScroll: true });
      return;
    }
    const record = recordAt(event.target);
    if (record) {
      event.preventDefault();
      activate(record, { anchor: event.target.closest("[data-of], [data-ref]"), pin: true });
      reveal(record);
    } else if (!event.target.closest("#card")) {
      release();
    }
  });

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") release();
  });

  addEventListener("scroll", () => { if (place) position(); }, { passive: true });

  // --- filters ----------------------------------------------------------------------------------------------------

  const total = records.size;

  function filter() {
    release();
    const chosen = new FormData(form);
    const types = chosen.getAll("type");
    const forms = chosen.getAll("form");
    const person = chosen.get("person");
    const least = Number(chosen.get("confidence"));
    form.elements.least.value = least ? least.toFixed(2) : "any";
    let shown = 0;
    for (const record of records.values()) {
      const asked = types.includes(record.type) && (record.type === "meeting" || forms.includes(record.kind));
      const sure = !least || (record.confidence !== "" && Number(record.confidence) >= least);
      for (const entry of record.entries) {
        entry.hidden = !asked || !sure || (person !== "" && entry.closest(".person").dataset.person !== person);
      }
      record.visible = record.entries.some((entry) => !entry.hidden);
      if (record.ref) record.ref.hidden = !record.visible;
      shown += record.visible;
    }
    for (const { element, owners } of marks) element.classList.toggle("off", !owners.some((one) => one.visible));
    for (const one of all(".person")) one.hidden = !one.querySelector(".record:not([hidden])");
    for (const article of all("article")) {
      article.hidden = shown < total && !article.querySelector(".record:not([hidden])");
      const link = document.querySelector(`[data-article="${article.id}"]`);
      if (link) link.hidden = article.hidden;
    }
    form.elements.shown.value = shown === total ? `All ${total} shown` : `${shown} of ${total} shown`;
  }

  form.addEventListener("input", filter);
  form.elements.all.addEventListener("click", () => { form.reset(); filter(); });
  form.addEventListener("submit", (event) => event.preventDefault());

  // --- the window -------------------------------------------------------------------------------------------------

  function measure() {
    root.style.setProperty("--bar", wide.matches ? `${filters.offsetHeight}px` : "0px");
  }

  root.classList.remove("static");
  filters.open = wide.matches;
  wide.addEventListener("change", () => { filters.open = wide.matches; measure(); });
  addEventListener("resize", measure);
  addEventListener("beforeprint", () => { release(); filters.open = true; });
  measure();
  filter();
})();
