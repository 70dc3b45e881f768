// Comfort only: every page works without it.
(() => {
  "use strict";

  // A form that is on its way is not sent again by a second click (its request id would stop it anyway).
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !("again" in form.dataset)) {
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 5000);
    }
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  // Totals while typing.
  const total = form => {
    let sum = 0;
    form.querySelectorAll("[data-addend]").forEach(field => {
      const text = field.value.trim();
      if (/^\d{1,9}$/.test(text) && Number(text) >= Number(field.dataset.least || 0)) {
        sum += Number(text);
      }
    });
    form.querySelectorAll("[data-sum]").forEach(place => { if (place.textContent !== String(sum)) { place.textContent = sum; } });
  };
  document.addEventListener("input", event => {
    if (event.target.matches("[data-addend]")) {
      total(event.target.form);
    }
  });

  // Rows are added and taken away here; without this, the server does it.
  const renumber = rows => rows.querySelectorAll("[data-row]").forEach((row, i) => {
    const list = rows.dataset.rows;
    const label = row.getAttribute("aria-label");
    row.setAttribute("aria-label", label.replace(/\d+$/, i + 1));
    row.querySelectorAll("*").forEach(part => {
      for (const { name, value } of [...part.attributes]) {
        if (["id", "for", "name", "value", "aria-describedby", "aria-labelledby"].includes(name) && (name !== "value" || part.matches("[data-remove-row]"))) {
          part.setAttribute(name, value.replaceAll(new RegExp(`(${list}\\[|f-${list}-|remove:${list}:)\\d+`, "g"), (_, head) => head + i));
        }
      }
    });
    row.querySelectorAll("[data-remove-row] .visually-hidden").forEach(name => { name.textContent = ` ${row.getAttribute("aria-label")}`; });
  });
  const blank = row => {
    row.querySelectorAll(".field-error").forEach(error => error.remove());
    row.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
    row.querySelectorAll("input, select, textarea").forEach(field => {
      if (field.type === "checkbox") { field.checked = false; field.removeAttribute("checked"); } else { field.value = ""; }
    });
  };
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-add-row], [data-remove-row]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const form = button.form;
    if ("addRow" in button.dataset) {
      const rows = form.querySelector(`[data-rows="${button.dataset.addRow}"]`);
      const row = rows.lastElementChild.cloneNode(true);
      blank(row);
      rows.append(row);
      renumber(rows);
      row.querySelector("input")?.focus();
    } else {
      const rows = button.closest("[data-rows]");
      const row = button.closest("[data-row]");
      if (rows.children.length > 1) { row.remove(); } else { blank(row); }
      renumber(rows);
      rows.querySelector("input")?.focus();
    }
    total(form);
  });

  // Errors first: a reader is taken to them.
  document.getElementById("error-summary")?.focus();
})();
