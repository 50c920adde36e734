// Comforts on top of pages that work without any script.
(() => {
    "use strict";

    // A result that arrives without a page load is read out and seen.
    // What keeps itself up to date does so quietly.
    document.addEventListener("htmx:afterSettle", event => {
        const asked = event.detail.requestConfig && event.detail.requestConfig.elt;
        if (asked && asked.hasAttribute("data-quiet")) {
            return;
        }
        const target = document.querySelector("#main [data-announce]") || document.getElementById("main");
        if (target) {
            target.focus();
        }
    });

    // Nothing came back: say so, and keep the form as it is. Sending again by itself could do a thing twice.
    const unreachable = away => {
        const notice = document.getElementById("unreachable");
        if (notice) {
            notice.hidden = !away;
        }
    };
    document.addEventListener("htmx:sendError", () => unreachable(true));
    document.addEventListener("htmx:beforeRequest", () => unreachable(false));

    // A file may be dropped on the field that takes it.
    const prepare = () => {
        for (const form of document.querySelectorAll("form.upload")) {
            form.classList.add("droppable");
        }
    };
    const zone = event => event.target instanceof Element ? event.target.closest(".droppable .dropzone") : null;
    document.addEventListener("dragover", event => {
        const over = zone(event);
        if (over) {
            event.preventDefault();
            over.classList.add("over");
        }
    });
    document.addEventListener("dragleave", event => {
        const left = zone(event);
        if (left && !left.contains(event.relatedTarget)) {
            left.classList.remove("over");
        }
    });
    document.addEventListener("drop", event => {
        const over = zone(event);
        if (over && event.dataTransfer && event.dataTransfer.files.length > 0) {
            event.preventDefault();
            over.classList.remove("over");
            over.querySelector("input[type=file]").files = event.dataTransfer.files;
        }
    });

    // An upload says that it is under way and how far.
    const say = (form, text) => {
        const line = form.querySelector("[data-working]");
        if (line) {
            line.textContent = text;
        }
    };
    const words = form => form.querySelector("[data-working]").dataset.working;
    document.addEventListener("submit", event => {
        if (event.target.matches("form.upload")) {
            say(event.target, words(event.target) + "…");
        }
    });
    document.addEventListener("htmx:xhr:progress", event => {
        const { lengthComputable, loaded, total } = event.detail;
        if (event.target.matches("form.upload") && lengthComputable && total > 0) {
            say(event.target, words(event.target) + ": " + Math.floor(100 * loaded / total) + " %");
        }
    });

    document.addEventListener("htmx:load", prepare);
    prepare();
})();
