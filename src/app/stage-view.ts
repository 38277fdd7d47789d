/** What lies over and beside the map while a story is shown to a room: the teacher's bar, the blank screen, the list of keys. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { keyHelp } from '../story/presenter-keys.js';
import type { NotesWindow } from './notes-window.js';
import type { StoryMode } from './story-mode.js';

const keysWord = (): string => msg('Keys', { id: 'stage.keys', desc: 'the keys of the keyboard' });

/** Below the map, away from what the room reads, and there at every step. */
export function stageBar(story: StoryMode, notes: NotesWindow, reveal: boolean): TemplateResult {
  const problems = [story.problem, notes.problem].filter((problem) => problem !== '').join(' ');
  return html`<div class="stage-bar" role="group" aria-label=${msg('For the teacher')}>
    <button class="button" @click=${notes.open}>${msg('Notes')}</button>
    <button class="button" @click=${() => story.toggleFullScreen()}>${msg('Full screen')}</button>
    <button class="button" aria-pressed=${story.blank ? 'true' : 'false'} @click=${() => story.toggleBlank()}>${msg('Blank', { id: 'stage.blank', desc: 'button: makes the screen blank' })}</button>
    <button class="button" aria-pressed=${reveal ? 'true' : 'false'} @click=${story.toggleReveal}>${msg('One after the other')}</button>
    <button class="button" @click=${story.toggleHelp}>${keysWord()}</button>
    <button class="button" @click=${() => story.present(false)}>${msg('Leave', { id: 'stage.leave', desc: 'button: leaves the view for the wall' })}</button>
    ${hint(story, reveal)}
    ${problems === '' ? nothing : html`<p class="stage-problem" role="status">${problems}</p>`}
  </div>`;
}

/** What the last press did; on the first slide, how to go on. */
function hint({ place }: StoryMode, reveal: boolean): TemplateResult | typeof nothing {
  if (reveal) return html`<p class="stage-hint">${msg('What later chapters tell of stays hidden until then.')}</p>`;
  return place?.slide === 'start' ? html`<p class="stage-hint">${msg('Go on: clicker or Space.')}</p>` : nothing;
}

/** Nothing but a quiet sheet, which a click or any key of the story takes away. */
export function blankView(story: StoryMode): TemplateResult | typeof nothing {
  return story.blank ? html`<button class="blank" aria-label=${msg('The screen is blank. Show it again')} @click=${() => story.toggleBlank()}></button>` : nothing;
}

export function helpView(story: StoryMode): TemplateResult | typeof nothing {
  if (!story.help) return nothing;
  return html`<div class="keys" role="dialog" aria-label=${keysWord()}>
    <h2>${keysWord()}</h2>
    <dl>${keyHelp().map(({ keys, does }) => html`<dt>${keys}</dt><dd>${does}</dd>`)}</dl>
    <label class="letters"><input type="checkbox" .checked=${story.letters} @change=${story.switchLetters} /> ${msg('Single letters act too')}</label>
    <button class="button" @click=${story.toggleHelp}>${msg('Close')}</button>
  </div>`;
}
