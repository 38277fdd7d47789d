import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/lesson-composer.js';
import type { LessonComposer } from '../../src/components/lesson-composer.js';
import { LessonEvent, TeachLessonEvent } from '../../src/components/lesson-event.js';
import { EMPTY_LESSON, MOST_STEPS, type ComposedLesson, type ComposedStep, type LessonItem } from '../../src/domain/composed-lesson.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { checkLesson, lessonFile, lessonFromFile, lessonFromText, lessonText, MOST_FILE_BYTES, MOST_LINK_CHARACTERS } from '../../src/domain/lesson-text.js';
import type { Story } from '../../src/domain/story.js';
import { setLanguage } from '../../src/i18n/locale.js';
import { need, realFacts, realStories } from '../fixtures/browser-facts.js';
import { all, around, byRole, change, drawn, focused, heard, mount, noteLinksOf, openAll, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
let stories: readonly Story[];
beforeAll(async () => {
  [facts, stories] = await Promise.all([realFacts(), realStories()]);
});

const linkOf = (lesson: ComposedLesson): string => `https://example.org/map/?page=compose&lesson=${lessonText(lesson)}`;
const step = (item: LessonItem, note = ''): ComposedStep => ({ item, note });
const asked = (...questions: readonly string[]): ComposedLesson => ({ ...EMPTY_LESSON, steps: questions.map((question) => step({ kind: 'question', text: question })) });
const MIXED: ComposedLesson = {
  title: 'Caught in Laos',
  note: 'Bring paper.',
  steps: [step({ kind: 'chapter', id: 'if-caught-question' }), step({ kind: 'country', id: 'LA', year: 2013 }, 'Ask first.'), step({ kind: 'incident', id: 'inc-2013-laos-9' }), step({ kind: 'question', text: 'Who decides?' })],
};

const open = (more: Partial<LessonComposer> = {}): Promise<LessonComposer> => mount('lesson-composer', { index: facts, stories, linkOf, ...more });
const titles = (composer: LessonComposer): string[] => all(composer, '.steps .title').map(text);
const said = (composer: LessonComposer): string => plain(need(all(composer, '.said')[0], 'status').textContent ?? '');
const control = (composer: LessonComposer, at: number, name: string): HTMLElement => need(all(composer, `[data-step="${at}"] [data-control="${name}"]`)[0], `${name} of step ${at + 1}`);
const isOpenable = (composer: LessonComposer, words: string): HTMLDetailsElement => need(all<HTMLDetailsElement>(composer, 'details').find((details) => text(need(details.querySelector('summary'), 'summary')).includes(words)), words);

async function unfold(composer: LessonComposer, words: string): Promise<void> {
  isOpenable(composer, words).open = true;
  await drawn(composer);
}

function write(field: Element, words: string): void {
  (field as HTMLInputElement).value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('lesson-composer: putting together', () => {
  it('begins empty, and says what there is to do', async () => {
    const composer = await open();
    expect(seenText(composer)).toContain('No step yet. Choose the first one below.');
    expect(seenText(composer)).toContain('Add a step first.');
    expect(all(composer, '.steps')).toEqual([]);
  });

  it('takes chapters, a country in its year, an event and a question, each at the end, and gives the whole lesson each time', async () => {
    const composer = await open();
    const lessons = heard<LessonEvent>(LessonEvent.type);
    openAll(composer);
    await drawn(composer);
    const add = need(all(composer, '[data-add="if-caught-question"]')[0], 'chapter');
    add.focus();
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect(focused()).toBe(add);
    expect(said(composer)).toBe('Added as step 1: One question');

    await userEvent.selectOptions(byRole(composer, 'combobox', 'Country'), 'LA');
    await byRole(composer, 'spinbutton', 'Year, or empty for all').fill('2013');
    await byRole(composer, 'button', 'Add the country').click();
    await userEvent.selectOptions(byRole(composer, 'combobox', 'Event'), 'inc-2013-laos-9');
    await byRole(composer, 'button', 'Add the event').click();
    await byRole(composer, 'textbox', 'Your question to the class').fill('Who decides?');
    await byRole(composer, 'button', 'Add the question').click();
    await drawn(composer);
    expect(titles(composer)).toEqual(['One question', 'Laos, 2013', need(facts.incidents.get('inc-2013-laos-9'), 'event').properties.title, 'Who decides?']);
    expect(lessons.map(({ lesson }) => lesson.steps.length)).toEqual([1, 2, 3, 4]);
    expect(new Set(lessons.map((event) => event.change))).toEqual(new Set(['steps']));
    expect(lessons.at(-1)?.lesson).toEqual({ ...EMPTY_LESSON, steps: MIXED.steps.map(({ item }) => ({ item, note: '' })) });
    await expect.element(byRole(composer, 'textbox', 'Your question to the class')).toHaveValue('');
  });

  it('asks for what is missing, and goes there', async () => {
    const composer = await open();
    openAll(composer);
    for (const [button, words, field] of [
      ['Add the country', 'Choose a country first.', 'country'],
      ['Add the event', 'Choose an event first.', 'event'],
      ['Add the question', 'Write your question first.', 'question'],
    ] as const) {
      await byRole(composer, 'button', button).click();
      await drawn(composer);
      expect(said(composer)).toBe(words);
      expect(focused()?.getAttribute('name')).toBe(field);
    }
    expect(composer.lesson).toBe(EMPTY_LESSON);
  });

  it('finds events by words, and shows what the sources say before one is added', async () => {
    const composer = await open();
    await unfold(composer, 'An event');
    const options = (): string[] => all(composer, 'select[name=event] option').map(text);
    expect(options()).toHaveLength(facts.dataset.incidents.length + 1);
    await byRole(composer, 'searchbox', 'Words to look for').fill('laos 2013');
    await drawn(composer);
    expect(options().length).toBeLessThan(10);
    expect(options().some((option) => option.startsWith('May 2013'))).toBe(true);
    await userEvent.selectOptions(byRole(composer, 'combobox', 'Event'), 'inc-2013-laos-9');
    await drawn(composer);
    const shown = need(all(composer, '.event')[0], 'event');
    expect(text(shown)).toContain('nine North Koreans were arrested in Laos');
    expect(noteLinksOf(shown).length).toBeGreaterThan(0);
    expect(sourceEntries(composer).length).toBeGreaterThan(0);
  });

  it('keeps heading and notes as they are typed', async () => {
    const composer = await open({ lesson: asked('One?') });
    const lessons = heard<LessonEvent>(LessonEvent.type);
    await byRole(composer, 'textbox', 'Heading of the lesson').fill('라오스 🫶');
    await byRole(composer, 'textbox', 'Notes for yourself, on the whole lesson').fill('Two\nlines');
    await unfold(composer, 'Question, notes and place');
    const note = control(composer, 0, 'note') as HTMLTextAreaElement;
    note.focus();
    await userEvent.keyboard('Wait.');
    await drawn(composer);
    expect(focused()).toBe(note);
    expect(composer.lesson).toEqual({ title: '라오스 🫶', note: 'Two\nlines', steps: [{ item: { kind: 'question', text: 'One?' }, note: 'Wait.' }] });
    expect(new Set(lessons.map((event) => event.change))).toEqual(new Set(['words']));
    expect(isOpenable(composer, 'Question, notes and place').open).toBe(true);
  });

  it('goes on being typed into when the page gives the same lesson back as new objects', async () => {
    const composer = await open({ lesson: asked('One?', 'Two?') });
    document.addEventListener(LessonEvent.type, giveBack);
    onTestFinished(() => document.removeEventListener(LessonEvent.type, giveBack));
    function giveBack(event: Event): void {
      composer.lesson = need(lessonFromText(lessonText((event as LessonEvent).lesson)).lesson, 'lesson');
    }
    all<HTMLDetailsElement>(composer, '.steps details').forEach((details) => (details.open = true));
    const note = control(composer, 1, 'note') as HTMLTextAreaElement;
    note.focus();
    await userEvent.keyboard('Slowly now');
    await drawn(composer);
    expect([focused(), note.value, composer.lesson.steps[1]?.note]).toEqual([note, 'Slowly now', 'Slowly now']);
    control(composer, 1, 'up').focus();
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect(titles(composer)).toEqual(['Two?', 'One?']);
    expect((control(composer, 0, 'note') as HTMLTextAreaElement).value).toBe('Slowly now');
    expect(focused()).toBe(control(composer, 0, 'up'));
  });

  it('changes a question, but never into none', async () => {
    const composer = await open({ lesson: asked('One?') });
    await unfold(composer, 'Question, notes and place');
    write(control(composer, 0, 'question'), 'Which one?');
    await drawn(composer);
    expect(titles(composer)).toEqual(['Which one?']);
    write(control(composer, 0, 'question'), '  ');
    await drawn(composer);
    expect(titles(composer)).toEqual(['Which one?']);
    expect((control(composer, 0, 'question') as HTMLTextAreaElement).value).toBe('Which one?');
    expect(said(composer)).toContain('A question needs words');
  });

  it('holds sixty steps and says so', async () => {
    const composer = await open({ lesson: asked(...Array.from({ length: MOST_STEPS }, (_, at) => `${at}?`)) });
    openAll(composer);
    expect(seenText(composer)).toContain('A lesson has 60 steps at most.');
    need(all(composer, '[data-add="if-caught-question"]')[0], 'chapter').click();
    expect(composer.lesson.steps).toHaveLength(MOST_STEPS);
    write(need(all(composer, 'textarea[name=question]')[0], 'question'), 'One more?');
    await byRole(composer, 'button', 'Add the question').click();
    await drawn(composer);
    expect(said(composer)).toContain('Remove one before you add another');
    await expect.element(byRole(composer, 'textbox', 'Your question to the class')).toHaveValue('One more?');
  });

  it('adds up the minutes: a chapter’s own, three for anything else', async () => {
    const minutes = need(stories.flatMap(({ chapters }) => chapters).find(({ id }) => id === 'if-caught-question'), 'chapter').minutes;
    const composer = await open({ lesson: MIXED });
    expect(seenText(composer)).toContain(`4 steps · about ${minutes + 9} minutes in class`);
  });
});

describe('lesson-composer: order, by keyboard', () => {
  const press = async (composer: LessonComposer, at: number, name: string): Promise<void> => {
    control(composer, at, name).focus();
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
  };

  it('moves a step up and down, the focus with it, and says where it stands now', async () => {
    const composer = await open({ lesson: asked('a', 'b', 'c') });
    const lessons = heard<LessonEvent>(LessonEvent.type);
    await press(composer, 2, 'up');
    expect([titles(composer), said(composer)]).toEqual([['a', 'c', 'b'], 'Step 3 is now step 2.']);
    expect(focused()).toBe(control(composer, 1, 'up'));
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect([titles(composer), said(composer)]).toEqual([['c', 'a', 'b'], 'Step 2 is now step 1.']);
    expect(focused()).toBe(control(composer, 0, 'up'));
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect([titles(composer), said(composer)]).toEqual([['c', 'a', 'b'], 'This is the first step already.']);
    expect(focused()).toBe(control(composer, 0, 'up'));
    await press(composer, 0, 'down');
    expect([titles(composer), said(composer)]).toEqual([['a', 'c', 'b'], 'Step 1 is now step 2.']);
    await press(composer, 2, 'down');
    expect(said(composer)).toBe('This is the last step already.');
    expect(lessons).toHaveLength(3);
  });

  it('puts a step at any place at once, with its open notes', async () => {
    const composer = await open({ lesson: asked('a', 'b', 'c', 'd') });
    need(all<HTMLDetailsElement>(composer, '[data-step="3"] details')[0], 'details').open = true;
    const place = control(composer, 3, 'place') as HTMLInputElement;
    place.focus();
    await userEvent.fill(place, '1');
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect([titles(composer), said(composer)]).toEqual([['d', 'a', 'b', 'c'], 'Step 4 is now step 1.']);
    expect(focused()).toBe(control(composer, 0, 'place'));
    expect(all<HTMLDetailsElement>(composer, '.steps details').map((details) => details.open)).toEqual([true, false, false, false]);
    write(control(composer, 0, 'place'), '99');
    await drawn(composer);
    expect(titles(composer)).toEqual(['a', 'b', 'c', 'd']);
    write(control(composer, 3, 'place'), '');
    await drawn(composer);
    expect([titles(composer), (control(composer, 3, 'place') as HTMLInputElement).value]).toEqual([['a', 'b', 'c', 'd'], '4']);
  });

  it('takes a step out, and puts it back where it was, notes and all', async () => {
    const composer = await open({ lesson: MIXED });
    await press(composer, 1, 'remove');
    expect(titles(composer)).not.toContain('Laos, 2013');
    expect(seenText(composer)).toContain('Taken out: Laos, 2013');
    expect(text(need(focused(), 'focus'))).toBe('Put it back');
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect(composer.lesson).toEqual(MIXED);
    expect(said(composer)).toBe('It is step 2 again.');
    expect(focused()).toBe(control(composer, 1, 'remove'));
    expect(seenText(composer)).not.toContain('Taken out');
  });

  it('takes the last step of all out, and puts it back', async () => {
    const composer = await open({ lesson: asked('a') });
    await press(composer, 0, 'remove');
    expect(composer.lesson.steps).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await drawn(composer);
    expect(titles(composer)).toEqual(['a']);
  });

  it('has buttons that a finger hits, each named for its step', async () => {
    const composer = await open({ lesson: MIXED });
    openAll(composer);
    for (const button of all(composer, 'button, input, select').filter((one) => one.checkVisibility() && around(one, 'source-list') === null)) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), `${button.outerHTML.slice(0, 80)}`).toBeGreaterThanOrEqual(43.9);
    }
    await expect.element(byRole(composer, 'button', 'Up step 2: Laos, 2013')).toBeInTheDocument();
    await expect.element(byRole(composer, 'button', 'Remove step 4: Who decides?')).toBeInTheDocument();
  });
});

describe('lesson-composer: showing', () => {
  it('asks to be shown to a room, or read', async () => {
    const composer = await open({ lesson: MIXED });
    const wishes = heard<TeachLessonEvent>(TeachLessonEvent.type);
    await byRole(composer, 'button', 'Show it to a room').click();
    await byRole(composer, 'button', 'Read it through').click();
    expect(wishes.map(({ lesson, toRoom }) => [lesson, toRoom])).toEqual([[MIXED, true], [MIXED, false]]);
  });

  it('shows markup in what people wrote as the characters it is', async () => {
    const bad = '<img src=x onerror="globalThis.wasRun=1"><b>bold</b>';
    const composer = await open({ lesson: { title: bad, note: bad, steps: [step({ kind: 'question', text: bad }, bad)] }, problems: [bad] });
    openAll(composer);
    expect(titles(composer)).toEqual([bad]);
    expect(seenText(composer)).toContain(bad);
    expect(all(composer, 'img, .steps b')).toEqual([]);
    expect('wasRun' in globalThis).toBe(false);
  });

  it('says what the link had wrong, and what of it is not here yet', async () => {
    const composer = await open({ stories: null, lesson: MIXED, problems: ['Step 2 was left out: it names no country.'] });
    expect(seenText(composer)).toContain('Not all of it could be read Step 2 was left out: it names no country.');
    expect(titles(composer)[0]).toBe('A chapter, on its way');
    expect(seenText(composer)).toContain('Reading the stories…');
    await change(composer, { stories, problems: [] });
    expect(titles(composer)[0]).toBe('One question');
    expect(seenText(composer)).not.toContain('Not all of it');
    await change(composer, { stories: [] });
    expect(seenText(composer)).toContain('No story could be read');
    expect(titles(composer)[0]).toBe('A chapter that is not here');
  });

  it('gives an event its sources, and every number leads to one', async () => {
    const composer = await open({ lesson: MIXED });
    const links = noteLinksOf(composer);
    expect(links.length).toBeGreaterThan(0);
    expect(sourceEntries(composer).length).toBeGreaterThanOrEqual(new Set(links.map(text)).size);
  });

  it('survives a world without facts', async () => {
    const composer = await open({ index: world({}), stories: [], lesson: MIXED, linkOf: null });
    openAll(composer);
    expect(titles(composer)).toEqual(['A chapter that is not here', 'LA, 2013', 'An event that is not here', 'Who decides?']);
    expect(seenText(composer)).not.toContain('Copy the link');
    expect(seenText(composer)).toContain('Save as a file');
  });

  it('keeps Escape in a field to the field, so that no word is lost with the page', async () => {
    const composer = await open({ lesson: MIXED });
    const keys: string[] = [];
    const listen = (event: KeyboardEvent): void => void keys.push(event.key);
    document.addEventListener('keydown', listen);
    onTestFinished(() => document.removeEventListener('keydown', listen));
    need(all(composer, 'textarea')[0], 'note').focus();
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual([]);
    control(composer, 0, 'down').focus();
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual(['Escape']);
  });

  it('speaks Korean names where the reader does', async () => {
    expect(titles(await open({ lesson: MIXED, language: 'ko' }))[1]).toBe('라오스, 2013');
  });
});

describe('lesson-composer: the link', () => {
  /** The clipboard of a browser that lets the page write, or of one that refuses. */
  function clipboard(writeText: ((words: string) => Promise<void>) | undefined): void {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText === undefined ? undefined : { writeText } });
    onTestFinished(() => {
      if (own === undefined) Reflect.deleteProperty(navigator, 'clipboard');
      else Object.defineProperty(navigator, 'clipboard', own);
    });
  }
  const field = (composer: LessonComposer): HTMLInputElement => need(all<HTMLInputElement>(composer, '.link-field')[0], 'field');

  it('holds the lesson as it stands, and is copied', async () => {
    const copied: string[] = [];
    clipboard(async (words) => void copied.push(words));
    const composer = await open({ lesson: MIXED });
    expect(lessonFromText(need(new URL(field(composer).value).searchParams.get('lesson'), 'lesson')).lesson).toEqual(MIXED);
    await byRole(composer, 'button', 'Copy the link').click();
    await expect.poll(() => said(composer)).toBe('The link is copied.');
    expect(copied).toEqual([linkOf(MIXED)]);
    await byRole(composer, 'textbox', 'Heading of the lesson').fill('Another');
    await drawn(composer);
    expect(field(composer).value).toBe(linkOf({ ...MIXED, title: 'Another' }));
  });

  it.each([
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['has no clipboard', undefined],
  ])('is selected, with a word on how to copy by hand, where the browser %s', async (_what, writeText) => {
    clipboard(writeText);
    const composer = await open({ lesson: MIXED });
    await byRole(composer, 'button', 'Copy the link').click();
    await expect.poll(() => said(composer)).toMatch(/does not let the page copy.*selected.*Ctrl and C/);
    expect(focused()).toBe(field(composer));
    expect([field(composer).selectionStart, field(composer).selectionEnd]).toEqual([0, linkOf(MIXED).length]);
  });

  const dark = (composer: LessonComposer): { readonly width: number; readonly corner: readonly boolean[] } => {
    const [canvas] = all<HTMLCanvasElement>(composer, 'canvas');
    if (canvas === undefined) return { width: 0, corner: [] };
    const { data, width } = need(canvas.getContext('2d'), 'context').getImageData(0, 0, canvas.width, canvas.height);
    // Four modules of white, then the seven dark ones of the corner sign and a white one.
    return { width, corner: [3, 4, 10, 11].map((x) => (data[4 * (4 * width + x)] ?? 0) < 128) };
  };
  const DRAWN = [false, true, true, false];

  it('is drawn as a QR code when that is opened, and drawn anew when the lesson changes', async () => {
    const composer = await open({ lesson: asked('a') });
    await unfold(composer, 'QR code of the link');
    await expect.poll(() => dark(composer).corner, { timeout: 15_000 }).toEqual(DRAWN);
    const { width } = dark(composer);
    await change(composer, { lesson: { ...MIXED, note: 'A good deal longer. '.repeat(20) } });
    await expect.poll(() => dark(composer).width, { timeout: 15_000 }).toBeGreaterThan(width);
    expect(dark(composer).corner).toEqual(DRAWN);
    expect(seenText(composer)).toContain('from near');
  });

  it('gives way to the file where the lesson is too long for it, and comes back', async () => {
    const long = { ...MIXED, note: 'Many words. '.repeat(150) };
    expect(lessonText(long).length).toBeGreaterThan(MOST_LINK_CHARACTERS);
    const composer = await open({ lesson: long });
    expect(seenText(composer)).toMatch(/too long for a link\. It takes 2,\d{3} characters.* Save it as a file instead/);
    expect(all(composer, '.link-field, canvas')).toEqual([]);
    await expect.element(byRole(composer, 'button', 'Save as a file')).toBeVisible();
    await change(composer, { lesson: MIXED });
    expect(field(composer).value).toBe(linkOf(MIXED));
  });

  it('fits a QR code even at its longest', async () => {
    const longest = { ...asked('a'), note: '' };
    while (lessonText({ ...longest, note: `${longest.note}xyz` }).length <= MOST_LINK_CHARACTERS) longest.note += 'xyz';
    const composer = await open({ lesson: longest, linkOf: (lesson) => linkOf(lesson).replace('example.org', `${'long-host-name.'.repeat(12)}example.org`) });
    await unfold(composer, 'QR code of the link');
    await expect.poll(() => dark(composer).corner, { timeout: 15_000 }).toEqual(DRAWN);
    expect(seenText(composer)).not.toContain('There is no QR code');
  });
});

describe('lesson-composer: files', () => {
  /** What the page hands to the browser as a file, instead of the browser’s saving it. */
  function downloads(): Promise<{ readonly name: string; readonly words: string }>[] {
    const found: Promise<{ readonly name: string; readonly words: string }>[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { href, download } = this;
      found.push(fetch(href).then(async (answer) => ({ name: download, words: await answer.text() })));
    };
    onTestFinished(() => {
      HTMLAnchorElement.prototype.click = click;
    });
    return found;
  }

  const choose = async (composer: LessonComposer, file: File): Promise<void> => {
    const input = need(all<HTMLInputElement>(composer, 'input[type=file]')[0], 'file input');
    const given = new DataTransfer();
    given.items.add(file);
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => input.value).toBe('');
    await drawn(composer);
  };
  const fileOf = (words: string): File => new File([words], 'lesson.json', { type: 'application/json' });

  it('are saved under the heading, and opened again as the same lesson', async () => {
    const files = downloads();
    const composer = await open({ lesson: { ...MIXED, title: '../라오스: <2013>?' } });
    await byRole(composer, 'button', 'Save as a file').click();
    const { name, words } = await need(files[0], 'download');
    expect(name).toBe('lesson-라오스-2013.json');
    expect(lessonFromFile(words)).toEqual({ lesson: composer.lesson, problems: [] });
    await drawn(composer);
    expect(said(composer)).toContain('was given to your browser');
    await change(composer, { lesson: { ...MIXED, title: '?!' } });
    await byRole(composer, 'button', 'Save as a file').click();
    expect((await need(files[1], 'download')).name).toBe('lesson.json');

    const other = await open();
    const lessons = heard<LessonEvent>(LessonEvent.type);
    await choose(other, fileOf(words));
    expect(other.lesson).toEqual({ ...MIXED, title: '../라오스: <2013>?' });
    expect(lessons.map((event) => [event.lesson === other.lesson, event.change])).toEqual([[true, 'file']]);
    expect(said(other)).toBe('The file is open: 4 steps.');
  });

  it('of more than 2 MB are not even read', async () => {
    const composer = await open({ lesson: MIXED });
    const file = fileOf(`${lessonFile(asked('a'))}${' '.repeat(MOST_FILE_BYTES)}`);
    let reads = 0;
    file.text = () => {
      reads += 1;
      return Promise.resolve('');
    };
    await choose(composer, file);
    expect(said(composer)).toBe('The file is larger than 2 MB, and a lesson file is far smaller. It was not read. Your lesson here is as it was.');
    expect([reads, composer.lesson]).toEqual([0, MIXED]);
  });

  it.each([
    ['<!doctype html><script>document.title = "caught"</script>', 'This file is not a lesson of this page: it does not begin as one. Your lesson here is as it was.'],
    ['', 'The file is empty. Your lesson here is as it was.'],
    ['\u0000\u0001\u0002PK\u0003\u0004', 'This file is not a lesson of this page: it does not begin as one. Your lesson here is as it was.'],
    ['{"format":"escape-routes-lesson/9"}', 'This lesson file was made by a newer version of this page. Reload the page and open the file again. Your lesson here is as it was.'],
  ])('that are none of ours are refused in plain words: %.20s', async (words, message) => {
    const composer = await open({ lesson: MIXED });
    const lessons = heard<LessonEvent>(LessonEvent.type);
    await choose(composer, fileOf(words));
    expect([said(composer), composer.lesson, lessons.length]).toEqual([message, MIXED, 0]);
    expect(document.title).not.toBe('caught');
  });

  it('that are gone before they are read are said to be', async () => {
    const composer = await open({ lesson: MIXED });
    const file = fileOf('x');
    file.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await choose(composer, file);
    expect(said(composer)).toContain('This browser could not read the file.');
    expect(composer.lesson).toBe(MIXED);
  });

  it('that are damaged keep what is good and name the rest; the lesson before can be put back', async () => {
    const composer = await open({ lesson: MIXED });
    const damaged = JSON.stringify({
      format: 'escape-routes-lesson/1',
      title: '<b>Kept</b>',
      note: '',
      steps: [{ kind: 'chapter', id: 'no-such-chapter' }, { kind: 'country', id: 'LA' }, { kind: 'poem' }, { kind: 'question', text: '<i>Kept?</i>' }],
    });
    await choose(composer, fileOf(damaged));
    expect(titles(composer)).toEqual(['Laos', '<i>Kept?</i>']);
    expect(all(composer, '.wrong li').map(text)).toEqual(['Step 3 was left out: it is of a kind that this page does not know.', 'Step 1 was left out: no story here has a chapter “no-such-chapter”.']);
    expect(said(composer)).toBe('The file is open: 2 steps. Not all of it could be read: see the list at the top.');
    await byRole(composer, 'button', 'Put it back').click();
    await drawn(composer);
    expect(composer.lesson).toEqual(MIXED);
    expect(said(composer)).toBe('The lesson before stands here again.');
  });

  it('that are damaged say so again in another language; what was said of the last press is over', async () => {
    const composer = await open();
    const damaged = JSON.stringify({ format: 'escape-routes-lesson/1', title: 'Kept', note: '', steps: [{ kind: 'chapter', id: 'no-such-chapter' }, { kind: 'poem' }, { kind: 'question', text: 'Kept?' }] });
    await choose(composer, fileOf(damaged));
    await setLanguage('ko');
    try {
      await change(composer, { language: 'ko' });
      const { lesson, problems } = lessonFromFile(damaged);
      const missing = checkLesson(need(lesson, 'lesson'), facts, stories).problems;
      expect(all(composer, '.wrong li').map(text)).toEqual([...problems, ...missing].map(plain));
      expect(said(composer)).toBe('');
      expect(titles(composer)).toEqual(['Kept?']);
    } finally {
      await setLanguage('en');
    }
  });
});

describe('lesson-composer: starting anew', () => {
  it('asks once, keeps the lesson on no, and gives it back after yes', async () => {
    const composer = await open({ lesson: MIXED });
    const dialog = need(all<HTMLDialogElement>(composer, 'dialog')[0], 'dialog');
    await byRole(composer, 'button', 'Start anew').click();
    expect(dialog.open).toBe(true);
    expect(text(need(focused(), 'focus'))).toBe('No, keep it');
    await userEvent.keyboard('{Enter}');
    expect([dialog.open, composer.lesson]).toEqual([false, MIXED]);
    await byRole(composer, 'button', 'Start anew').click();
    await byRole(composer, 'button', 'Yes, start anew').click();
    await drawn(composer);
    expect([dialog.open, composer.lesson]).toEqual([false, EMPTY_LESSON]);
    expect(focused()?.getAttribute('name')).toBe('title');
    await byRole(composer, 'button', 'Put it back').click();
    expect(composer.lesson).toBe(MIXED);
  });

  it('lets no key of the question through to the page behind', async () => {
    const composer = await open({ lesson: MIXED });
    const keys: string[] = [];
    const listen = (event: KeyboardEvent): void => void keys.push(event.key);
    document.addEventListener('keydown', listen);
    onTestFinished(() => document.removeEventListener('keydown', listen));
    await byRole(composer, 'button', 'Start anew').click();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    expect(keys).toEqual([]);
    expect(need(all<HTMLDialogElement>(composer, 'dialog')[0], 'dialog').open).toBe(false);
  });
});
