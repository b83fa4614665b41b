import Diagnostics
import Testing

/// Everybody can read the website, with whatever they read it.
@Suite(.serialized) struct WebsiteAccessTests {
    /// Runs a script on each page, in a frame.
    ///
    /// - Parameters:
    ///   - script: Has the `page`, its `root` and its `view`, and says what is wrong.
    ///   - query: What stands behind the name of each page in its address.
    /// - Returns: What the script said, with the name of the page before it.
    private func onEveryPage(
        _ script: String, width: Int = 1280, height: Int = 900, query: String = ""
    ) throws -> [String] {
        let site = try Website.built()
        let names = try site.pages().keys.sorted()
        let pages = JSONValue.array(names.map(JSONValue.string)).text(indented: false)
        let said = try site.drive(
            "index.html",
            """
            const frame = document.createElement("iframe");
            frame.style = "border: 0; width: \(width)px; height: \(height)px";
            document.body.append(frame);
            let count = 0;
            const sayAll = say;
            for (const page of \(pages)) {
              await new Promise((done) => { frame.onload = done; frame.src = page + "\(query)"; });
              const view = frame.contentWindow;
              const root = view.document;
              {
                const say = (text) => sayAll(`${page}: ${text}`);
                const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
                \(script)
              }
              count += 1;
            }
            say(count);
            end();
            """)
        #expect(said.last == "\(names.count)")
        return said.dropLast()
    }

    @Test func everythingHasANameAndARole() throws {
        let faults = try onEveryPage(
            """
            const all = (selector) => [...root.querySelectorAll(selector)].filter(isSeen);
            const name = (one) => one.getAttribute("aria-label") ?? [one.textContent, ...(one.labels ?? [])].map((part) => part.textContent ?? part).join("").trim();
            for (const one of all("a, button, select, input, textarea, summary, th, nav, [role=region], [role=group]")) {
              if (name(one) === "") { say(`no name: ${one.outerHTML.slice(0, 200)}`); }
            }
            for (const one of all("th:not([scope])")) { say(`no scope: ${one.outerHTML}`); }
            for (const one of all("img:not([alt]), a:not([href]), [tabindex]:not([tabindex='0'])")) { say(one.outerHTML); }
            for (const one of all("[aria-controls], [aria-labelledby], [aria-activedescendant]")) {
              for (const key of ["aria-controls", "aria-labelledby", "aria-activedescendant"]) {
                const id = one.getAttribute(key);
                if (id && !root.getElementById(id)) { say(`there is no ${id}`); }
              }
            }
            for (const tag of ["header", "main", "footer"]) { if (all(tag).length !== 1) { say(`${all(tag).length} of ${tag}`); } }
            const labels = all("nav, [role=region]").map(name);
            if (new Set(labels).size !== labels.length) { say(`the same name twice among ${labels}`); }
            for (const one of root.body.children) {
              if (isSeen(one) && !one.matches("header, footer, .skip, .page:has(main), script")) { say(`outside of landmarks: ${one.outerHTML.slice(0, 200)}`); }
            }
            """)
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test func pagesHaveTheirOwnTitles() throws {
        let titles = try Website.built().pages().values.compactMap { page in
            page.firstMatch(of: /<title>([^<]+)<\/title>/).map { String($0.output.1) }
        }
        #expect(titles.count > 50)
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: ["light", "dark"], ["", "?as-of=4.2"])
    func everyTextCanBeToldFromItsGround(theme: String, query: String) throws {
        let faults = try onEveryPage(
            """
            root.documentElement.dataset.theme = "\(theme)";
            const style = (one, part) => view.getComputedStyle(one, part);
            const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
            const light = (colour) => {
              const [r, g, b] = parts(colour).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (one) => {
              for (let outer = one; outer; outer = outer.parentElement) {
                const colour = style(outer).backgroundColor;
                if ((parts(colour)[3] ?? 1) > 0) { return colour; }
              }
              return style(root.body).backgroundColor;
            };
            // A text of a picture lies on the last shape that is below it.
            const below = (text) => {
              const box = text.getBBox();
              const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
              const covers = (shape) => { const { x: left, y: top, width, height } = shape.getBBox(); return left <= x && x <= left + width && top <= y && y <= top + height; };
              const shape = [...text.ownerSVGElement.querySelectorAll("rect")].findLast(covers);
              return shape ? style(shape).fill : ground(text.ownerSVGElement);
            };
            const seen = new Set();
            const judge = (one, colour, ground) => {
              const [low, high] = [light(colour), light(ground)].sort((a, b) => a - b);
              const ratio = (high + 0.05) / (low + 0.05);
              const large = parseFloat(style(one).fontSize) >= 24;
              const fault = `${ratio.toFixed(2)} for ${colour} on ${ground}`;
              if (ratio < (large ? 3 : 4.5) && !seen.has(fault)) { seen.add(fault); say(`${fault}: ${one.outerHTML.slice(0, 120)}`); }
            };
            const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
              const one = text.parentElement;
              if (!text.data.trim() || one.matches("script, noscript, option, desc, .skip") || !isSeen(one)) { continue; }
              const isDrawn = one.closest("svg") !== null;
              judge(one, isDrawn ? style(one).fill : style(one).color, isDrawn ? below(one) : ground(one));
            }
            for (const one of root.querySelectorAll(".yes, .no, .partial")) { if (isSeen(one)) { judge(one, style(one, "::before").color, ground(one)); } }
            """, query: query)
        #expect(faults.isEmpty, "\(faults.prefix(20))")
    }

    /// The order of what is read is that of the page, what has the focus is marked, and nothing moves.
    @Test func theKeyboardGoesThroughAPageInItsOrder() throws {
        let faults = try onEveryPage(
            """
            const stops = [...root.querySelectorAll("a[href], button, select, input, textarea, summary, [tabindex]")].filter(isSeen);
            if (!stops[0].matches(".skip")) { say("the first stop does not lead to the text"); }
            const kinds = new Map(stops.map((stop) => [stop.localName + (stop.closest("svg") ? " in a picture" : ""), stop]));
            for (const [kind, stop] of kinds) {
              stop.focus({ focusVisible: true });
              if (root.activeElement !== stop) { say(`no focus for ${kind}`); }
              if (view.getComputedStyle(stop).outlineStyle === "none") { say(`no mark of the focus for ${kind}`); }
            }
            for (const one of root.querySelectorAll("body *")) {
              const style = view.getComputedStyle(one);
              if (style.order !== "0" || style.flexDirection.endsWith("reverse")) { say(`another order: ${one.outerHTML.slice(0, 120)}`); }
              if (style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto") { say(`it moves: ${one.outerHTML.slice(0, 120)}`); }
            }
            """)
        #expect(faults.isEmpty, "\(faults.prefix(20))")
    }

    /// At four times its size, a window of 1280 × 1024 shows 320 × 256.
    @Test func aPageCanBeReadAtFourTimesItsSize() throws {
        let faults = try onEveryPage(
            """
            if (root.documentElement.scrollWidth > 320) { say(`${root.documentElement.scrollWidth} wide`); }
            for (const one of root.querySelectorAll("main *")) {
              if (!isSeen(one)) { continue; }
              const style = view.getComputedStyle(one);
              const box = one.closest(".matrix");
              if (["sticky", "fixed"].includes(style.position) && one.offsetHeight > (box ?? root.documentElement).clientHeight / 2 && !one.closest("tbody")) {
                say(`covers what is below it: ${one.outerHTML.slice(0, 120)}`);
              }
              const hides = style.overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
              if (hides) { say(`cuts its text: ${one.outerHTML.slice(0, 120)}`); }
              const scrolls = ["auto", "scroll"].includes(style.overflowX) && one.scrollWidth > one.clientWidth;
              if (scrolls && one.tabIndex < 0 && !one.querySelector("a[href]")) { say(`cannot be scrolled by keys: ${one.outerHTML.slice(0, 120)}`); }
            }
            """, width: 320, height: 256)
        #expect(faults.isEmpty, "\(faults.prefix(20))")
    }

    /// As they are laid out on paper of either size, without the margins that browsers leave.
    @Test(arguments: [("A4", 718, 1047), ("Letter", 740, 980)])
    func nothingIsCutOnPaper(paper: String, width: Int, height: Int) throws {
        let faults = try onEveryPage(
            """
            for (const sheet of root.styleSheets) {
              for (const rule of sheet.cssRules) { if (rule.media) { rule.media.mediaText = rule.media.mediaText === "print" ? "all" : "not all"; } }
            }
            if (root.documentElement.scrollWidth > \(width)) { say(`${root.documentElement.scrollWidth} wide`); }
            for (const one of root.querySelectorAll("main *")) {
              if (!isSeen(one) || one.closest("svg svg, g")) { continue; }
              const style = view.getComputedStyle(one);
              if (style.overflowX !== "visible" && one.localName !== "svg" && one.scrollWidth > one.clientWidth + 1) { say(`cut: ${one.outerHTML.slice(0, 120)}`); }
              if (one.localName !== "svg") { continue; }
              if (one.getBoundingClientRect().height > \(height)) { say("a picture is higher than the paper"); }
              if (view.getComputedStyle(one.parentElement).breakInside !== "avoid") { say("a picture is broken"); }
            }
            """, width: width, height: height)
        #expect(faults.isEmpty, "\(paper): \(faults.prefix(20))")
    }

    @Test(
        arguments: ["A4", "Letter"],
        ["nodes-backend-features.html", "states.html", "support.html", "ring.html"])
    func aPrintedPageHasAllItsWordsOnThePaper(paper: String, page: String) throws {
        let site = try Website.built()
        let pages = try site.printed(page, on: paper)
        #expect(pages.count > 1)
        for printed in pages {
            let outside = printed.words.filter { word in
                word.left < 0 || word.top < 0 || word.right > printed.width || word.bottom > printed.height
            }
            #expect(outside.isEmpty, "\(outside.map(\.text))")
        }
        let said = try site.drive(
            page,
            """
            for (const heading of document.querySelectorAll("h2, h3")) { if (heading.checkVisibility()) { say(heading.textContent); } }
            end();
            """)
        let words = Set(pages.flatMap { $0.words.map(\.text) })
        #expect(said.count > 3)
        for word in said.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
            #expect(words.contains(String(word)), "\(word)")
        }
    }
}
