/// The script of the page: filters and keys. A change needs the new ``hash``: a test computes it.
package enum PageScript {
  /// What the page's content security policy allows.
  package static let hash = "sha256-aOCrSGKikhOsXM7sPst48ZEfWGWBrisfwAipy4II4Xg="

  package static let code = """

    "use strict";
    (() => {
      const all = [...document.querySelectorAll("article")];
      const form = document.getElementById("filters");
      const count = document.getElementById("count");
      const help = document.getElementById("help");
      const found = document.getElementById("found");
      const shown = () => all.filter((article) => !article.closest("[hidden]"));
      const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "")
        .replace(/[đĐ]/g, "d").toLowerCase();
      const texts = new Map();
      const filter = () => {
        const levels = new Set([...form.elements.severity]
          .filter((box) => box.checked).map((box) => box.value));
        const rule = form.elements.rule.value;
        const place = form.elements.document.value;
        const words = fold(form.elements.words.value.trim());
        let visible = 0;
        for (const section of document.querySelectorAll("section.document")) {
          let some = false;
          for (const article of section.querySelectorAll("article")) {
            if (words && !texts.has(article)) texts.set(article, fold(article.textContent));
            const fits = levels.has(article.className) && (!rule || article.dataset.rule === rule)
              && (!place || section.id === place) && (!words || texts.get(article).includes(words));
            article.hidden = !fits;
            if (fits) { some = true; visible += 1; }
          }
          section.hidden = !some;
        }
        count.textContent = found.dataset.words
          .replace("{n}", visible).replace("{m}", all.length);
      };
      const step = (by) => {
        const list = shown();
        if (!list.length) return;
        const at = list.indexOf(document.activeElement.closest("article"));
        const next = at < 0 ? (by > 0 ? 0 : list.length - 1)
          : Math.min(Math.max(at + by, 0), list.length - 1);
        list[next].focus();
      };
      const open = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const details = target && target.closest("details");
        if (details) details.open = true;
      };
      if (form) {
        form.hidden = false;
        form.addEventListener("input", filter);
        form.addEventListener("submit", (event) => event.preventDefault());
      }
      addEventListener("hashchange", open);
      addEventListener("beforeprint", () => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      open();
      document.addEventListener("keydown", (event) => {
        const typing = event.target.matches("input[type=search], select");
        if (event.key === "Escape" && typing) event.target.blur();
        if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
        if (form && !form.elements.keys.checked) return;
        if (event.key === "j") step(1);
        else if (event.key === "k") step(-1);
        else if (event.key === "?") help.showModal();
        else if (event.key === "/" && form) { event.preventDefault(); form.elements.words.focus(); }
      });
    })();

    """
}
