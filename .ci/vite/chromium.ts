/** How the browser tests start Chromium. Without the swiftshader flags there is no WebGL on a machine without a GPU. */

/** What Playwright switches off, and with it the browser's own bars, which are pages too: each window would start a process for them. The last such option counts alone. */
const NOT_NEEDED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
  'InitialWebUI', 'PreloadTopChromeWebUI', 'WebUIToolbar', 'WebUIReloadButton', 'WebUILocationBar', 'WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup',
];

export const CHROMIUM_OPTIONS = {
  executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The page itself is put together in software, as on any machine without a GPU: the software GPU is for WebGL alone, and slow.
    '--disable-gpu-compositing',
    `--disable-features=${NOT_NEEDED.join(',')}`,
  ],
};
