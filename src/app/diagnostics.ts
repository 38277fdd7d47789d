/**
 * “Copy diagnostics”: what is needed to find out what went wrong, as text for the clipboard. It is gathered when the reader asks for it,
 * shown to them whole, and goes nowhere: who is to have it, the reader decides.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DiagnosticsDialog } from '../components/diagnostics-dialog.js';
import { problemText, type Problem } from '../data/problem.js';
import type { OfflineStatus } from '../domain/offline.js';
import type { AppState } from '../state/app-state.js';
import { diagnosticsText, type MapDiagnostics } from './diagnostics-text.js';
import { MapTroubleEvent } from './map-frame.js';
import { DiagnosticsEvent } from './page-foot.js';
import { themeName } from './page-theme.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Known {
  readonly state: AppState;
  readonly problems: readonly Problem[];
  readonly offline: OfflineStatus;
}

/**
 * Answers every `ask-diagnostics` of the host for as long as it is in the page.
 *
 * @param known asked when the reader asks
 * @param failed the dialog's program did not come
 */
export function offerDiagnostics(host: Host, known: () => Known, failed: (error: unknown) => void): void {
  host.addController(new DiagnosticsDesk(host, known, failed));
}

class DiagnosticsDesk implements ReactiveController {
  readonly #host: Host;
  readonly #known: () => Known;
  readonly #failed: (error: unknown) => void;
  /** Of the map, also after its notice was closed; null = nothing is wrong. */
  #trouble: { readonly trouble: string; readonly detail: string } | null = null;
  #dialog: DiagnosticsDialog | null = null;

  constructor(host: Host, known: () => Known, failed: (error: unknown) => void) {
    this.#host = host;
    this.#known = known;
    this.#failed = failed;
  }

  hostConnected(): void {
    this.#host.addEventListener(DiagnosticsEvent.type, this.#asked);
    this.#host.addEventListener(MapTroubleEvent.type, this.#heardTrouble);
    this.#host.addEventListener('map-ready', this.#heardReady);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(DiagnosticsEvent.type, this.#asked);
    this.#host.removeEventListener(MapTroubleEvent.type, this.#heardTrouble);
    this.#host.removeEventListener('map-ready', this.#heardReady);
  }

  readonly #heardTrouble = (event: Event): void => {
    if (!(event instanceof MapTroubleEvent)) return;
    const { trouble, detail } = event;
    this.#trouble = trouble === 'mended' ? null : { trouble, detail };
  };

  readonly #heardReady = (): void => {
    this.#trouble = null;
  };

  readonly #asked = async (): Promise<void> => {
    try {
      const [, { diagnosticsFacts }] = await Promise.all([import('../components/diagnostics-dialog.js'), import('./diagnostics-facts.js')]);
      const { state, problems, offline } = this.#known();
      const text = diagnosticsText(await diagnosticsFacts({ state, map: this.#map(state), dataFaults: problems.map(problemText), offline: offline.kind }));
      // Beside what the host draws: it is wanted most where the drawing has failed.
      this.#dialog ??= document.createElement('diagnostics-dialog');
      if (!this.#dialog.isConnected) this.#host.renderRoot.append(this.#dialog);
      this.#dialog.theme = themeName(state.theme);
      await this.#dialog.show(text);
    } catch (error) {
      this.#failed(error);
    }
  };

  #map({ view, map }: AppState): MapDiagnostics {
    const loaded = this.#host.dataset['state'];
    const shown = !['map', 'present'].includes(view) ? 'none' : loaded === 'ready' ? 'live' : loaded === 'static' ? 'drawn' : 'not yet';
    return { shown, choice: map, trouble: this.#trouble?.trouble ?? '', detail: this.#trouble?.detail ?? '' };
  }
}
