/**
 * The whole page in a frame of somebody else's page: whoever framed it could lay things over it. Hosts refuse that by a header
 * (public/_headers); where none is set the page does it by itself. Comes with the first script, so it knows no library.
 */
export const isFramed = (): boolean => window.top !== window;

const WORDS = [
  { language: 'en', text: 'This page is not shown inside other pages. ', link: 'Open it in a tab of its own' },
  { language: 'ko', text: '이 지도는 다른 웹페이지 안에서는 열리지 않습니다. ', link: '새 탭에서 열기' },
] as const;

/** Nothing stands there any more but a sentence, and the way to the page itself. */
export function refuseFrame(): void {
  document.body.replaceChildren(
    ...WORDS.map(({ language, text, link }) => {
      const way = Object.assign(document.createElement('a'), { href: location.href, target: '_blank', rel: 'noopener noreferrer', textContent: link });
      const line = Object.assign(document.createElement('p'), { className: 'first-framed', lang: language });
      line.append(text, way);
      return line;
    }),
  );
}
