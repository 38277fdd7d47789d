/** Code of the page for use at build: loaded when it is needed, not with the settings of Vite, which every test run reads too. */
import { createServer } from 'vite';

/**
 * The module is evaluated anew each time, with a localizer of its own: Lit's takes its settings only once a process.
 *
 * @param file path of a TypeScript module that may import from `src/`
 */
export async function withPageCode<Module, T>(file: string, use: (module: Module) => Promise<T>): Promise<T> {
  const server = await createServer({ configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, ssr: { noExternal: ['@lit/localize'] } });
  try {
    return await use((await server.ssrLoadModule(file)) as Module);
  } finally {
    await server.close();
  }
}
