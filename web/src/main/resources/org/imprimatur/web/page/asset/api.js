// Starts Swagger UI on our own document. It asks for a token when somebody tries something out, and keeps none.
(() => {
    "use strict";

    const place = document.getElementById("explorer");
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
    dark.addEventListener("change", follow);
    follow();
    window.SwaggerUIBundle({
        url: place.dataset.document,
        domNode: place,
        deepLinking: true,
        docExpansion: "list",
        defaultModelsExpandDepth: 0,
        filter: true,
        persistAuthorization: false,
        validatorUrl: null,
        presets: [window.SwaggerUIBundle.presets.apis],
        layout: "BaseLayout"
    });
})();
