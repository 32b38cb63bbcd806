/** Vite's part: the service worker that keeps the whole build for days without a network. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { PALETTE } from "./draw/palette.ts";

/**
 * Writes `sw.js` and the web manifest. The worker holds every file of one build and answers from it alone; a newer
 * one waits until the page says so (newer-build.ts). `leaveOut` names files that are no part of the page.
 */
export function offlineWorker(leaveOut: string[]): Plugin[] {
  let folder = "";
  // A file that is not of this build (a copy half done, a host that rewrites) stops the install: never a mixed build.
  const seal = (url: string): string =>
    `sha384-${createHash("sha384")
      .update(readFileSync(join(folder, url)))
      .digest("base64")}`;
  return [
    {
      name: "where-the-build-goes",
      configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    },
    ...VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Before the Breach",
        short_name: "The Breach",
        description: "A tabletop game about what a democracy may do in the network before the breach",
        background_color: PALETTE.table,
        theme_color: PALETTE.table,
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
      },
      includeManifestIcons: false,
      workbox: {
        globPatterns: ["**/*.{html,js,css,woff2,svg}"],
        globIgnores: leaveOut,
        maximumFileSizeToCacheInBytes: 16_000_000,
        manifestTransforms: [(entries) => ({ manifest: entries.map((e) => ({ ...e, integrity: seal(e.url) })) })],
        // The address may carry a seed; a page that is not in the build is the host's affair.
        ignoreURLParametersMatching: [/./],
        navigateFallback: null,
        // From the first visit on, so that what is loaded late comes from the same build as the page.
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        disableDevLogs: true,
      },
    }),
  ];
}
