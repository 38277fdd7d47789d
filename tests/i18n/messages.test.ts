/** Every message of the code is gathered, has sound Korean, and the file the page loads is built from them. */
import { describe, expect, it } from 'vitest';
import { faultOf, messageProblems, messagesOf } from '../../.ci/messages.js';

describe('the messages of the interface', () => {
  it('are all gathered, in Korean, and built', { timeout: 120_000 }, async () => {
    expect(await messageProblems()).toEqual([]);
  });
});

describe('the reading of messages', () => {
  const XLIFF = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file target-language="ko" source-language="en"><body>
    <trans-unit id="a"><source>Events of <x id="0" equiv-text="\${year}"/></source><target><x id="0" equiv-text="\${year}"/>년의 사건</target></trans-unit>
    <trans-unit id="b"><source>Close</source><note from="lit-localize">button</note></trans-unit></body></file></xliff>`;

  it('gives text with places, what they hold, and what a message is about', () => {
    expect(messagesOf(XLIFF)).toEqual([
      { id: 'a', en: 'Events of {0}', ko: '{0}년의 사건', holds: ['${year}'], about: '' },
      { id: 'b', en: 'Close', ko: null, holds: [], about: 'button' },
    ]);
  });

  it.each([
    ['nothing', 'Close', null, 'has no Korean'],
    ['a lost place', 'Events of {0}', '사건', 'must hold each of {0} once'],
    ['a doubled place', 'Events of {0}', '{0} {0} 사건', 'must hold each of {0} once'],
    ['English', 'Close the key', 'Close', 'holds no Hangul'],
    ['a lost space', ', and ', '그리고', 'has another space at its beginning or end than the English'],
  ])('finds %s', (_, english, korean, fault) => expect(faultOf(english, korean)).toBe(fault));

  it.each([['Events of {0}', '{0}년의 사건'], ['{0} km', '{0} km'], ['APA', 'APA']])('finds nothing wrong with %s', (english, korean) => expect(faultOf(english, korean)).toBeNull());
});
