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

    // A file may be dropped anywhere on a page that takes one, and is checked at once.
    const prepare = () => {
        for (const form of document.querySelectorAll("form.upload")) {
            form.classList.add("droppable");
        }
    };
    const zone = () => document.querySelector(".droppable .dropzone");
    const carriesFile = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    document.addEventListener("dragover", event => {
        if (zone() && carriesFile(event)) {
            event.preventDefault();
            zone().classList.add("over");
        }
    });
    document.addEventListener("dragleave", event => {
        if (zone() && !event.relatedTarget) {
            zone().classList.remove("over");
        }
    });
    document.addEventListener("drop", event => {
        const over = zone();
        if (over && event.dataTransfer && event.dataTransfer.files.length > 0) {
            event.preventDefault();
            over.classList.remove("over");
            over.querySelector("input[type=file]").files = event.dataTransfer.files;
            over.closest("form").requestSubmit();
        }
    });

    // An upload is told step by step: the browser knows how far the sending is, the server sends the rest by lines.
    const uploads = new WeakMap();
    const put = (form, selector, text) => {
        form.querySelector(selector).textContent = text;
    };
    const step = (form, name, part) => {
        const entries = [...form.querySelectorAll(".check-steps [data-step]")];
        const at = entries.findIndex(entry => entry.dataset.step === name);
        entries.forEach((entry, i) => {
            entry.className = i < at ? "done" : i === at ? "current" : "";
        });
        if (at >= 0) {
            const label = entries[at].querySelector(".step-name").textContent;
            entries[at].querySelector(".step-part").textContent = part;
            if (form.dataset.said !== name) { // read out once, not at every percent
                form.dataset.said = name;
                put(form, "[data-working]", label + "…");
            }
        }
    };
    const busy = (form, yes) => {
        form.querySelector(".check-steps").hidden = !yes;
        form.querySelector("[data-cancel]").hidden = !yes;
        form.querySelector("button[type=submit]").disabled = yes;
        form.dataset.said = "";
    };
    const isTooLarge = form => {
        const input = form.querySelector("input[type=file]");
        const large = input.files.length > 0 && input.files[0].size > Number(input.dataset.max);
        put(form, ".refused", large ? input.dataset.tooLarge : "");
        return large;
    };
    const show = html => {
        const next = new DOMParser().parseFromString(html, "text/html");
        const main = document.adoptNode(next.getElementById("main"));
        document.title = next.title;
        document.getElementById("main").replaceWith(main);
        htmx.process(main);
        prepare();
        (main.querySelector("[data-announce]") || main).focus();
        window.scrollTo(0, 0);
    };
    const follow = (form, request) => {
        let read = 0;
        request.upload.addEventListener("progress", event => {
            if (event.lengthComputable) {
                step(form, "upload", Math.floor(100 * event.loaded / event.total) + " %");
            }
        });
        const lines = () => {
            for (let end; (end = request.responseText.indexOf("\n", read)) >= 0; read = end + 1) {
                const line = JSON.parse(request.responseText.slice(read, end));
                if (line.step) {
                    step(form, line.step, "");
                } else if (line.page) {
                    show(line.page);
                }
            }
        };
        request.addEventListener("progress", () => request.status === 200 && lines());
        const failed = () => {
            busy(form, false);
            put(form, "[data-working]", "");
            put(form, ".refused", form.querySelector(".refused").dataset.unreachable);
        };
        request.addEventListener("error", failed);
        request.addEventListener("load", () => {
            if (request.status === 200) {
                lines();
            }
            if (form.isConnected) {
                failed();
            }
        });
    };
    document.addEventListener("submit", event => {
        const form = event.target;
        if (!form.matches("form.upload")) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (isTooLarge(form)) {
            return;
        }
        const request = new XMLHttpRequest();
        uploads.set(form, request);
        follow(form, request);
        request.open("POST", form.getAttribute("action") + "/steps");
        request.setRequestHeader("Accept", "application/x-ndjson");
        busy(form, true);
        step(form, "upload", "");
        request.send(new FormData(form));
    }, true);
    document.addEventListener("change", event => {
        if (event.target.matches("form.upload input[type=file]")) {
            isTooLarge(event.target.form);
        }
    });
    document.addEventListener("click", event => {
        const button = event.target.closest("[data-cancel]");
        if (button) {
            uploads.get(button.form).abort();
            busy(button.form, false);
            put(button.form, "[data-working]", button.form.querySelector("[data-working]").dataset.cancelled);
            button.form.querySelector("input[type=file]").focus();
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
