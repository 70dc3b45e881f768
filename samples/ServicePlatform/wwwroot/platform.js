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

  // Errors first: a reader is taken to them.
  document.getElementById("error-summary")?.focus();
})();
