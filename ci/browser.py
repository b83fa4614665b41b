"""A browser that scripts tell what to do over a pipe; chromium, when it is there."""
import base64
import json
import os
import shutil
import subprocess
import sys

# An answer comes after the page is loaded.
READY = """new Promise((done) => {
  const until = Date.now() + 10000;
  const look = () => {
    const answer = document.getElementById("answer");
    if (!answer || answer.childNodes.length || Date.now() > until) { done(true); } else { setTimeout(look, 20); }
  };
  look();
})"""


class Browser:
    """One browser with one page."""

    def __init__(self):
        if not shutil.which("chromium"):
            print("chromium is missing: apt-get install chromium", file=sys.stderr)
            sys.exit(69)
        theirs, self.write_end = os.pipe()
        self.read_end, answers = os.pipe()
        command = "exec chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars"
        self.process = subprocess.Popen(["bash", "-c", f"{command} --remote-debugging-pipe 3<&{theirs} 4>&{answers}"],
                                        pass_fds=[theirs, answers], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs)
        os.close(answers)
        self.number = 0
        self.rest = b""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def next_message(self):
        """What the browser says next."""
        while b"\0" not in self.rest:
            piece = os.read(self.read_end, 1 << 20)
            if not piece:
                sys.exit("chromium has ended")
            self.rest += piece
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **parameters):
        """Calls a method and gives its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if hasattr(self, "session"):
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while (said := self.next_message()).get("id") != self.number:
            pass
        if "error" in said:
            sys.exit(f"chromium: {method}: {said['error']['message']}")
        return said["result"]

    def open(self, address):
        """Opens a page and waits for it."""
        self.ask("Page.navigate", url="about:blank")
        self.ask("Page.navigate", url=address)
        self.ask("Runtime.evaluate", expression="document.readyState === 'complete' || new Promise((done) => addEventListener('load', done))",
                 awaitPromise=True)
        self.ask("Runtime.evaluate", expression=READY, awaitPromise=True)

    def script_time(self, address):
        """The milliseconds of script in the first view of a page."""
        self.ask("Page.navigate", url="about:blank")
        self.ask("Performance.enable")
        before = self.metric("ScriptDuration")
        self.open(address)
        return (self.metric("ScriptDuration") - before) * 1000

    def metric(self, name):
        """What the browser has measured of its page so far."""
        return next(one["value"] for one in self.ask("Performance.getMetrics")["metrics"] if one["name"] == name)

    def picture(self, width, theme, most):
        """The page, as a PNG file; what is below `most` pixels is cut."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": width, "height": min(size["height"], most), "scale": 1}
        return base64.b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"])

    def close(self):
        """Ends it."""
        self.process.terminate()
