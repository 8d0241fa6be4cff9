(function () {
  "use strict";
  // On a phone a long table is a line to tap; on paper nothing stays folded.
  if (window.matchMedia("(max-width:640px)").matches) {
    document.querySelectorAll("details.fold").forEach(function (table) { table.open = false; });
  }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) { part.open = true; });
  });
})();
