// Comforts on top of pages that work without any script.
(() => {
    "use strict";

    // A result that arrives without a page load is read out and seen.
    document.addEventListener("htmx:afterSettle", () => {
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

    // A list that is answered by keys, only while it has the focus and nobody types (WCAG 2.1.4): J and K move, A goes to
    // the button that approves and presses it when it is there already, D opens the reasons for denying.
    const pressed = (list, item, key) => {
        const items = [...list.children];
        const at = items.indexOf(item);
        const approve = item.querySelector("[data-key=a]");
        const because = item.querySelector("details.because");
        if (key === "j" || key === "k") {
            const next = items[key === "j" ? at + 1 : at - 1];
            return next && (next.focus(), true);
        }
        if (key === "a" && approve) {
            return document.activeElement === approve ? (approve.click(), true) : (approve.focus(), true);
        }
        if (key === "d" && because) {
            because.open = true;
            because.querySelector("input").focus();
            return true;
        }
        return false;
    };
    document.addEventListener("keydown", event => {
        const item = event.target instanceof Element ? event.target.closest("[data-keys] > li") : null;
        const typing = item && event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
        if (item && !typing && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
                && pressed(item.parentElement, item, event.key)) {
            event.preventDefault();
        }
    });

    // What is of use only with scripts is shown only with them.
    const reveal = () => {
        for (const scripted of document.querySelectorAll("[data-scripted]")) {
            scripted.hidden = false;
        }
    };

    document.addEventListener("htmx:load", prepare);
    document.addEventListener("htmx:load", reveal);
    prepare();
    reveal();
})();
