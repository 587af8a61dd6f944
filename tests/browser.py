"""A real browser: Chromium without a window, driven by Selenium."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Literal

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Nothing is asked of the network, and it runs as root and in small containers.
_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--font-render-hinting=none",
)


class Browser:
    """Chromium with one window.

    Attributes:
        driver: what drives it.
    """

    def __init__(self) -> None:
        """Start it; the test is skipped where there is none."""
        program = next(filter(None, map(shutil.which, _NAMES)), None)
        chromedriver = shutil.which("chromedriver")
        if program is None or chromedriver is None:
            pytest.skip("no Chromium with its chromedriver is installed (Debian: chromium, chromium-driver)")
        options = webdriver.ChromeOptions()
        options.binary_location = program
        for option in _OPTIONS:
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(chromedriver))

    def open(
        self,
        page: Path,
        *,
        size: tuple[int, int] = (1280, 900),
        scheme: Literal["light", "dark"] = "light",
        media: Literal["screen", "print"] = "screen",
        motion: Literal["no-preference", "reduce"] = "reduce",
        forced_colors: bool = False,
    ) -> None:
        """Open a file in a window of this size, for a reader with these wishes."""
        width, height = size
        self._tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        features = {
            "prefers-color-scheme": scheme,
            "prefers-reduced-motion": motion,
            "forced-colors": "active" if forced_colors else "none",
        }
        self._tell(
            "Emulation.setEmulatedMedia",
            media=media,
            features=[{"name": name, "value": value} for name, value in features.items()],
        )
        self.driver.get("about:blank")
        self.complaints()
        self.driver.get(page.as_uri())

    def without_scripts(self, *, without: bool) -> None:
        """Whether pages may run scripts."""
        self._tell("Emulation.setScriptExecutionDisabled", value=without)

    def run(self, script: str, *arguments: Any) -> Any:
        """Run a script in the page; what it returns."""
        return self.driver.execute_script(script, *arguments)

    def complaints(self) -> list[str]:
        """What the browser has complained about since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def accessible(self) -> list[tuple[str, str, bool]]:
        """What assistive technology is told: role, name, and whether it can have the focus."""
        nodes = self._tell("Accessibility.getFullAXTree")["nodes"]
        return [
            (
                node["role"]["value"],
                node.get("name", {}).get("value", ""),
                any(one["name"] == "focusable" for one in node.get("properties", ())),
            )
            for node in nodes
            if not node["ignored"]
        ]

    def picture(self) -> bytes:
        """The window as PNG."""
        return self.driver.get_screenshot_as_png()

    def close(self) -> None:
        """End it."""
        self.driver.quit()

    def _tell(self, command: str, **parameters: Any) -> Any:
        """Send a command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)
