import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];

// The product is already built and running; BASE_URL says where.
export default defineConfig({
  projects: [
    { name: "journeys", testDir: "journeys" },
    // Against a product whose database is empty: see scripts/test-run/journey-part.ts.
    { name: "first-run", testDir: "first-run" },
  ],
  outputDir: "test-results",
  // A browser beside the product and its database fills two cores; a second browser makes both wait for each other.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["BASE_URL"] ?? "http://localhost:3000",
    viewport: { width: 1280, height: 800 },
    locale: "en-IN",
    trace: "retain-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
